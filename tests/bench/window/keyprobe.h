// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

class QPlainTextEdit;

namespace Teahouse {

/// Types keys into a field from another thread, so that a busy window cannot put them off, and
/// measures how long each takes until the field is painted with it.
class KeyProbe final : public QObject
{
    Q_OBJECT
public:
    /// One key each `everyMs` from now on, until it is destroyed.
    KeyProbe(QPlainTextEdit *edit, int everyMs);
    ~KeyProbe() override;

    /// Milliseconds, of those that were shown until now, in rising order.
    std::vector<double> latencies() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void type(int everyMs);
    void noteShown();

    QPlainTextEdit *m_edit;
    int m_before;
    std::mutex m_guard;
    std::vector<double> m_typed; ///< when, in milliseconds; under m_guard
    std::vector<double> m_latencies;
    std::atomic_bool m_done = false;
    std::thread m_thread;
};

} // namespace Teahouse

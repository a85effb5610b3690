// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QSocketNotifier;

namespace Teahouse {

/// SIGINT, SIGTERM and SIGHUP as a Qt signal; the second one ends the program at once. One at a
/// time.
class Interruption final : public QObject
{
    Q_OBJECT
public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

signals:
    void came();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Teahouse

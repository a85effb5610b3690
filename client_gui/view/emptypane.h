// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace Teahouse {

class PlainLabel;

/// What a conversation says while nothing was said in it.
struct EmptyState {
    QString title;
    QString detail;
    QString action = {}; ///< what can be done about it, on a button; empty: nothing
    QString icon = {}; ///< the drawing on that button
    bool operator==(const EmptyState &) const = default;
};

/// A cup, a title, a sentence and perhaps a button in the middle of a conversation without rows.
class EmptyPane final : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPane(QWidget *parent = nullptr);

    void setState(const EmptyState &state);
    const EmptyState &state() const { return m_state; }

signals:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    EmptyState m_state;
    QLabel *m_cup;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    QPushButton *m_action;
};

} // namespace Teahouse

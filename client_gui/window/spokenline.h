// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QStringList>
#include <QTimer>
#include <QWidget>

namespace Teahouse {

/// Tells those who listen what happens while their keyboard is elsewhere. Nothing of it is seen:
/// it is a notification in the accessible tree, whose name is what was said last.
class SpokenLine final : public QWidget, private QAccessible::ActivationObserver
{
    Q_OBJECT
public:
    explicit SpokenLine(QWidget *parent);
    ~SpokenLine() override;

    /// Whether anybody listens; nothing need be put into words else.
    bool isHeard() const { return m_heard; }

    /// A message that came, as a sentence. What comes together is told together; of many only how
    /// many they are.
    void tellMessage(const QString &sentence);
    /// At once, instead of what was said before.
    void say(const QString &sentence);

private:
    void accessibilityActiveChanged(bool active) override { m_heard = active; }
    void tell();

    bool m_heard;
    QTimer m_pause;
    QStringList m_messages;
    int m_count = 0; // with those that are no longer kept as sentences
};

} // namespace Teahouse

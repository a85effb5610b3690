// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Teahouse {

class PlainLabel;

/// A line under a header that says what is wrong and offers one thing to do, 36 high.
class Banner final : public QWidget
{
    Q_OBJECT
public:
    enum class Tone { Warning, Danger };

    explicit Banner(QWidget *parent = nullptr);

    /// An empty `action` offers nothing.
    void tell(const QString &iconName, const QString &text, const QString &action = {},
        Tone tone = Tone::Warning);
    QString text() const;

signals:
    void actionRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_icon = nullptr;
    PlainLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QString m_iconName;
    Tone m_tone = Tone::Warning;
};

} // namespace Teahouse

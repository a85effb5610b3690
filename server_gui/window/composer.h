// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QWidget>

class QPlainTextEdit;
class QToolButton;

namespace Teahouse {

class PlainLabel;
class RecipientBar;

/// Where the host writes: to everyone, to one, to several. Enter sends, Shift+Enter begins a line,
/// and neither does while an input method composes.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    explicit Composer(QWidget *parent = nullptr);

    /// Empty: everyone. The field gets the keyboard.
    void writeTo(const std::vector<Person> &people);
    /// Somebody wrote to the host and can be answered from the menu.
    void offer(const Person &person);
    /// What was written did not go out: the sentence says why, and the text comes back unless
    /// something else was begun.
    void refused(const QString &sentence, const QString &text);
    void setServing(bool serving);
    QPlainTextEdit &field() { return *m_field; }
    const std::vector<Person> &people() const;

signals:
    /// `people` is empty for everyone.
    void sendRequested(const std::vector<Teahouse::Person> &people, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void send();
    void fit();
    void tell();
    void dress();

    RecipientBar *m_recipients;
    PlainLabel *m_refusal;
    QPlainTextEdit *m_field;
    QToolButton *m_send;
    bool m_serving = false;
};

} // namespace Teahouse

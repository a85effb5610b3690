// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace Teahouse {

class PlainLabel;

/// What a FieldDialog asks. All of it is plain text.
struct FieldQuestion {
    QString title;
    QString words; ///< what the answer is for
    QString confirm; ///< on the button
    bool isSecret = false; ///< dots stand for what is typed, until its eye is clicked
    /// What is wrong with an answer, in words; empty: nothing. None: anything will do.
    std::function<QString(const QString &)> problemOf = {};
};

/// Asks for one line of text. Enter answers, Esc does not.
class FieldDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit FieldDialog(FieldQuestion question, QWidget *parent = nullptr);

signals:
    /// Once, before the dialog closes.
    void answered(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addField(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column);
    void answer();
    void fit();

    FieldQuestion m_question;
    QLineEdit *m_field = nullptr;
    PlainLabel *m_problem = nullptr;
};

} // namespace Teahouse

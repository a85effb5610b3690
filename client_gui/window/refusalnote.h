// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/joinrefusal.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Teahouse {

class PlainLabel;

/// Says in plain words why a name or a join was refused, and offers the next name to try.
class RefusalNote final : public QWidget
{
    Q_OBJECT
public:
    explicit RefusalNote(QWidget *parent = nullptr);

    void tell(const JoinRefusal &refusal);
    void clear();
    QString text() const;
    /// False where nothing is suggested.
    bool focusSuggestion();

signals:
    void suggestionChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_icon = nullptr;
    PlainLabel *m_text = nullptr;
    QPushButton *m_try = nullptr;
    QString m_suggestion;
};

} // namespace Teahouse

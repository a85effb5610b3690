// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/namematch.h"
#include "shared/base/textrun.h"
#include "shared/protocol/person.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace Teahouse {

class MessageEdit;
class PeopleModel;

/// Offers the people that "@" and some letters may mean, above the field in which they are written.
/// The field keeps the keyboard: Up and Down move, Tab and Enter choose, Escape closes; nothing of
/// that while an input method composes.
class CallPopup final : public QWidget
{
    Q_OBJECT
public:
    /// `parent` is where it lies, above `field`, which holds `edit`.
    CallPopup(MessageEdit &edit, QWidget &field, const PeopleModel &people, QWidget *parent);

    const std::vector<Person> &offered() const { return m_offered; }
    int current() const { return m_current; }

signals:
    /// The keyboard is on one of them, in words for those who listen.
    void stepped(const QString &words);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void refresh();
    void place();
    void step(int by);
    void choose(int row);
    bool onKey(int key);
    void paintRow(QPainter &painter, int row) const;
    QRect rowRect(int row) const;

    MessageEdit &m_edit;
    QWidget &m_field;
    const PeopleModel &m_people;
    NameMatch m_match;
    std::vector<Person> m_offered;
    TextRun m_call;
    QString m_beginning;
    int m_current = 0;
    int m_dismissed = -1; // where a call begins that is to be left alone
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace Teahouse {

class Badge;
class IconButton;
class PlainLabel;

/// The head of a conversation, 52 high: its name, a line about it, and what can be done with it.
class ChatHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ChatHeader(QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &detail);
    QString title() const;
    void setMenu(QMenu *menu);
    /// The way back to the list of conversations, with what is unread in them all.
    void setBackShown(bool shown);
    void setUnreadElsewhere(int count);
    void setPeopleShown(bool shown);
    /// Whether there is a button for the people.
    void setPeopleOffered(bool offered);
    void setSearchShown(bool shown);

signals:
    void backRequested();
    void peopleToggled();
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();

    IconButton *m_back = nullptr;
    Badge *m_unread = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_detail = nullptr;
    QVBoxLayout *m_texts = nullptr;
    IconButton *m_search = nullptr;
    IconButton *m_people = nullptr;
    IconButton *m_more = nullptr;
    int m_unreadCount = 0;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Teahouse {

/// How much of the window there is room for.
enum class Panes {
    Three, ///< list, conversation and people side by side
    Drawer, ///< people lie over the conversation when they are wanted
    One, ///< the list or the conversation
};
Panes panesFor(int width, qreal zoom);

/// Lays out the three panes of the client's window by its width.
class PaneDeck final : public QWidget
{
    Q_OBJECT
public:
    PaneDeck(QWidget *list, QWidget *conversation, QWidget *people, QWidget *parent = nullptr);

    Panes panes() const { return m_panes; }

    /// Whether people can be seen now, beside the conversation or over it.
    bool arePeopleShown() const;
    void showPeople(bool on);
    /// What it is while there is room for three.
    bool arePeopleWanted() const { return m_peopleWanted; }
    void setPeopleWanted(bool on);

    /// Only in One: the list instead of the conversation.
    bool isListShown() const;
    void showList(bool on);

    /// Logical pixels, 200 to 360.
    int listWidth() const { return m_listWidth; }
    void setListWidth(int width);

signals:
    void arrangementChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void updatePanes();
    void arrange();

    QWidget *m_list;
    QWidget *m_conversation;
    QWidget *m_people;
    QWidget *m_handle = nullptr;
    Panes m_panes = Panes::Three;
    int m_listWidth = 264;
    bool m_peopleWanted = true;
    bool m_drawerOpen = false;
    bool m_listShown = false;
};

} // namespace Teahouse

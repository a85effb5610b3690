// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/panedeck.h"

#include "shared/ui/theme.h"

#include <QEvent>
#include <QMouseEvent>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int threeFrom = 1080;
constexpr int twoFrom = 720;
constexpr int leastList = 200;
constexpr int mostList = 360;
constexpr int peopleWidth = 232;
constexpr int handleWidth = 7; // to grab; what is seen is the list's own edge

/// What is dragged to make the list wider.
class ListEdge final : public QWidget
{
public:
    explicit ListEdge(PaneDeck *deck)
        : QWidget(deck)
        , m_deck(deck)
    {
        setCursor(Qt::SplitHCursor);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        const int x = m_deck->mapFromGlobal(event->globalPosition().toPoint()).x();
        m_deck->setListWidth(qRound(x / applicationTheme().zoom));
    }

private:
    PaneDeck *m_deck;
};

} // namespace

Panes panesFor(int width, qreal zoom)
{
    if (width >= threeFrom * zoom)
        return Panes::Three;
    return width >= twoFrom * zoom ? Panes::Drawer : Panes::One;
}

PaneDeck::PaneDeck(QWidget *list, QWidget *conversation, QWidget *people, QWidget *parent)
    : QWidget(parent)
    , m_list(list)
    , m_conversation(conversation)
    , m_people(people)
{
    for (QWidget *pane : {list, conversation, people})
        pane->setParent(this);
    m_handle = new ListEdge(this);
}

bool PaneDeck::arePeopleShown() const
{
    return m_panes == Panes::Three ? m_peopleWanted : m_drawerOpen && !isListShown();
}

void PaneDeck::showPeople(bool on)
{
    if (m_panes == Panes::Three)
        m_peopleWanted = on;
    else
        m_drawerOpen = on;
    if (on)
        m_listShown = false;
    arrange();
}

void PaneDeck::setPeopleWanted(bool on)
{
    m_peopleWanted = on;
    arrange();
}

bool PaneDeck::isListShown() const
{
    return m_panes == Panes::One && m_listShown;
}

void PaneDeck::showList(bool on)
{
    m_listShown = on;
    arrange();
}

void PaneDeck::setListWidth(int width)
{
    m_listWidth = std::clamp(width, leastList, mostList);
    arrange();
}

void PaneDeck::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updatePanes();
}

void PaneDeck::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updatePanes();
}

void PaneDeck::updatePanes()
{
    const Panes panes = panesFor(width(), applicationTheme().zoom);
    if (panes != m_panes) {
        m_drawerOpen = false;
        m_listShown = false;
    }
    m_panes = panes;
    arrange();
}

void PaneDeck::arrange()
{
    const Theme theme = applicationTheme();
    const bool one = m_panes == Panes::One;
    const int list = one ? (isListShown() ? width() : 0) : theme.px(m_listWidth);
    const int people = std::min(theme.px(peopleWidth), width());
    const bool beside = m_panes == Panes::Three && m_peopleWanted;
    m_list->setGeometry(0, 0, one ? width() : list, height());
    m_list->setVisible(!one || isListShown());
    m_handle->setGeometry(list - handleWidth / 2 - 1, 0, handleWidth, height());
    m_handle->setVisible(!one);
    m_conversation->setGeometry(
        one ? 0 : list, 0, width() - (one ? 0 : list) - (beside ? people : 0), height());
    m_conversation->setVisible(!isListShown());
    m_people->setGeometry(width() - people, 0, people, height());
    m_people->setVisible(arePeopleShown());
    m_handle->raise();
    m_people->raise();
    emit arrangementChanged();
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The part of ConversationPane that finds what was said and leads there.
#include "client_gui/window/conversationpane.h"

#include "client_gui/view/conversationview.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/chatheader.h"
#include "client_gui/window/closedcomposer.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/searchpane.h"

namespace Teahouse {

void ConversationPane::connectSearch()
{
    m_search = new SearchPane(m_client, this);
    m_search->hide();
    connect(m_search, &SearchPane::closed, this, [this] {
        closeSearch();
        m_composer->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_search, &SearchPane::chosen, this, &ConversationPane::foundChosen);
    connect(m_header, &ChatHeader::searchRequested, this, &ConversationPane::findHere);
    connect(&m_client.visit(), &PastVisit::arrived, this, &ConversationPane::showVisit);
    connect(m_view, &ConversationView::newestWanted, this, &ConversationPane::endVisit);
    connect(m_view, &ConversationView::bottomNear, &m_client.visit(), &PastVisit::wantNewer);
}

void ConversationPane::findHere()
{
    find(m_current);
}

void ConversationPane::findEverywhere(const QString &words)
{
    find(std::nullopt, words);
}

void ConversationPane::find(const std::optional<ConversationId> &conversation, const QString &words)
{
    if (!m_client.canSearch())
        return;
    m_search->setGeometry(rect());
    m_search->show();
    m_search->raise();
    m_search->begin(conversation, words);
}

void ConversationPane::closeSearch()
{
    m_client.searcher().stop();
    m_search->hide();
}

bool ConversationPane::isSearching() const
{
    return !m_search->isHidden();
}

QWidgetList ConversationPane::panes() const
{
    return isSearching() ? QWidgetList {m_search} : QWidgetList {m_view, m_composer, m_closed};
}

void ConversationPane::showMessage(EventId message)
{
    endVisit();
    const int row = m_client.room().messages(m_current)->rowOf(message);
    if (row < 0) {
        m_client.visit().begin(m_current, message);
        return;
    }
    m_view->jumpToRow(row);
    m_view->setFocus(Qt::OtherFocusReason);
}

void ConversationPane::showVisit(EventId target)
{
    m_view->setDetached(true);
    m_view->setModel(m_client.visit().rows());
    m_view->jumpToRow(std::max(0, m_client.visit().rows()->rowOf(target)));
    m_view->setFocus(Qt::OtherFocusReason);
    updateSight();
}

void ConversationPane::endVisit()
{
    const bool wasThere = m_client.visit().isThere();
    m_view->setDetached(false);
    if (!wasThere) {
        m_client.visit().end();
        return;
    }
    m_view->setModel(m_client.room().messages(m_current));
    m_client.visit().end();
    m_view->scrollToEnd();
    updateSight();
}

} // namespace Teahouse

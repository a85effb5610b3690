// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"
#include "shared/base/ids.h"

#include <QUrl>
#include <QWidget>

#include <optional>

class QStackedWidget;
class QVBoxLayout;

namespace Teahouse {

class ChangeActions;
class ChatClient;
class ChatHeader;
class ClosedComposer;
class Composer;
class ConnectionBanner;
class ConversationView;
class Scheduler;
class SearchPane;
class SpokenLine;
class TypingLine;
class TypingReport;
class WaitingLine;

/// The pane in the middle: one conversation from its header to the composer.
class ConversationPane final : public QWidget
{
    Q_OBJECT
public:
    /// `scheduler` as the client's own.
    ConversationPane(ChatClient &client, Scheduler &scheduler, QWidget *parent = nullptr);
    ~ConversationPane() override;

    void open(const ConversationId &conversation);
    const ConversationId &current() const { return m_current; }
    /// What is said here: the room's or the other person's name, safe to show.
    QString title() const;

    /// Finds what was said here, or everywhere; nothing where the server cannot.
    void findHere();
    void findEverywhere(const QString &words = {});
    void closeSearch();
    bool isSearching() const;
    /// What the keyboard may step to: nothing that the search covers.
    QWidgetList panes() const;
    /// Leads to a message, near or far.
    void showMessage(EventId message);

    ChatHeader &header() { return *m_header; }
    ConversationView &view() { return *m_view; }
    Composer &composer() { return *m_composer; }

signals:
    void joinAgainRequested();
    void titleChanged();
    /// A message of some conversation was found and is to be shown there.
    void foundChosen(const Teahouse::ConversationId &conversation, Teahouse::EventId message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool event(QEvent *event) override;

private:
    void build();
    void connectSearch();
    void find(const std::optional<ConversationId> &conversation, const QString &words = {});
    void showVisit(EventId target);
    void endVisit();
    void connectModels();
    void keepDraft();
    void onTextChanged();
    void onSend(const QString &text);
    void replyTo(EventId id);
    void showReply();
    void updateTexts();
    void updateComposer();
    void updateEmptyState();
    bool isAnybodyThere() const;
    void updateTyping();
    void updateWaiting();
    void updateSight();
    void onArrived(const ConversationId &conversation, const MessageEntry &message, bool seen);

    ChatClient &m_client;
    ChatHeader *m_header = nullptr;
    ConnectionBanner *m_connection = nullptr;
    ConversationView *m_view = nullptr;
    TypingLine *m_typing = nullptr;
    WaitingLine *m_waiting = nullptr;
    QStackedWidget *m_line = nullptr;
    QVBoxLayout *m_foot = nullptr;
    Composer *m_composer = nullptr;
    ClosedComposer *m_closed = nullptr; // in its place for who may not write
    TypingReport *m_report = nullptr;
    ChangeActions *m_changes = nullptr;
    ConversationId m_current;
    SearchPane *m_search = nullptr;
    SpokenLine *m_spoken = nullptr;
    bool m_loadingDraft = false;
};

} // namespace Teahouse

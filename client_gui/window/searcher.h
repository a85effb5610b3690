// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "shared/protocol/command.h"
#include "shared/protocol/event.h"

#include <QObject>

#include <optional>

namespace Teahouse {

class ChatSession;

/// Asks the server what holds some words, no faster than once a second, and pages on. Only the
/// latest question counts. Lives in the window's thread.
class Searcher final : public QObject
{
    Q_OBJECT
public:
    Searcher(ChatSession &session, Scheduler &scheduler, QObject *parent = nullptr);

    /// In place of what was asked before; it goes when the connection and the pause allow.
    void search(const AskSearch &question);
    /// The next page, if there is one.
    void more();
    void stop();
    bool hasMore() const { return m_hasMore; }
    /// Looks for answers among what the room tells.
    void note(const Event &event);

signals:
    /// `first`: in place of what was found before.
    void found(const std::vector<Teahouse::MessagePosted> &page, bool first);
    /// Somebody edited or deleted a message, or answered it with an emoji.
    void changed(const Teahouse::Event &event);
    /// The server does not answer this; a sentence.
    void refused(const QString &sentence);

private:
    void ask();
    void pause(Milliseconds length);
    void onConnection();

    ChatSession &m_session;
    Alarm m_pause; // until the next request may go
    std::optional<AskSearch> m_wanted;
    AskSearch m_asked;
    QString m_ref; // of the request under way
    bool m_hasMore = false;
};

} // namespace Teahouse

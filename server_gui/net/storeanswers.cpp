// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/storeanswers.h"

#include "server_gui/engine/repeats.h"

namespace Teahouse {

namespace {

/// What somebody hears who sent again what cannot be done, or need not be.
Event answerFor(const AnswerUnlessKept &answer, const HistoryPage &page)
{
    const QString ref = refOf(answer.asked);
    // What it stands for is not known: the client is to try again, not to give up.
    if (page.failed)
        return Refused {.code = ErrorCode::NotStored, .ref = ref};
    if (page.gone != EventId {})
        return Ack {ref, page.gone, false};
    if (page.events.empty())
        return answer.otherwise;
    const Event &kept = page.events.front();
    if (cameOf(answer.asked, kept))
        return Ack {ref, idOf(kept), false};
    return Refused {.code = ErrorCode::RefUsed, .ref = ref};
}

std::vector<MessagePosted> messagesOf(const HistoryPage &page)
{
    std::vector<MessagePosted> messages;
    for (const Event &event : page.events) {
        if (const auto *message = std::get_if<MessagePosted>(&event))
            messages.push_back(*message);
    }
    return messages;
}

} // namespace

StoreAnswers::StoreAnswers(EventStore &store, Room &room, const Sessions &sessions,
    Broadcast &broadcast, Submit submit, Answered answered)
    : m_store(store)
    , m_room(room)
    , m_sessions(sessions)
    , m_broadcast(broadcast)
    , m_submit(std::move(submit))
    , m_answered(std::move(answered))
{ }

void StoreAnswers::carryOut(const TellHistory &tell)
{
    m_store.read(tell.query, [this, tell](const HistoryPage &page) {
        if (page.failed)
            return answer(tell, Refused {.code = ErrorCode::NotRead, .ref = tell.ref});
        const History history {messagesOf(page), page.more, tell.ref};
        if (!history.events.empty() || !page.more)
            return answer(tell, history);
        // A page that nobody can understand would be the end for who asks for the one behind it.
        TellHistory further = tell;
        (tell.query.after ? further.query.after : further.query.before) = page.reached;
        carryOut(further);
    });
}

void StoreAnswers::carryOut(const TellFound &tell)
{
    m_store.search(tell.query, [this, tell](const HistoryPage &page) {
        if (page.failed)
            return answer(tell, Refused {.code = ErrorCode::NotRead, .ref = tell.ref});
        answer(tell, FoundMessages {messagesOf(page), page.more, tell.ref});
    });
}

template<typename Asked>
void StoreAnswers::answer(const Asked &asked, const Event &event)
{
    if (Session *session = m_sessions.find(asked.to))
        m_broadcast.tellFromLog(*session, event, asked.query.reader);
    m_answered();
}

void StoreAnswers::carryOut(const Recall &recall)
{
    HistoryQuery query;
    query.reader = recall.reader;
    query.after = EventId(qint64(recall.target) - 1);
    query.before = EventId(qint64(recall.target) + 1);
    query.limit = 1;
    m_store.read(query, [this, recall](const HistoryPage &page) {
        Effects effects;
        const auto found = messagesOf(page);
        if (page.failed)
            m_room.notRecalled(recall, effects);
        else
            m_room.recalled(
                recall, found.empty() ? std::nullopt : std::optional(found.front()), effects);
        m_submit(std::move(effects));
        m_answered();
    });
}

void StoreAnswers::carryOut(const AnswerUnlessKept &answer)
{
    HistoryQuery query;
    query.reader = answer.person;
    query.ref = refOf(answer.asked);
    query.messagesOnly = false;
    m_store.read(query, [this, answer](const HistoryPage &page) {
        m_broadcast.tell(TellOne {answer.to, answerFor(answer, page)});
        m_answered();
    });
}

void StoreAnswers::tell(const ErasureNews &news)
{
    Effects effects;
    m_room.erased(news, effects);
    m_submit(std::move(effects));
    m_answered();
}

} // namespace Teahouse

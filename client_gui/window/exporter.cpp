// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/exporter.h"

#include "client_gui/session/chatsession.h"
#include "shared/transcript/transcriptline.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr qint64 pageMessages = 500;
constexpr Milliseconds betweenRequests {1'000};
constexpr Milliseconds longestPause {60'000};

QString fileSentence(const Error &error)
{
    if (error.code == "unknown-ending"_L1)
        return Exporter::tr("The name of the file must end in one of %1.").arg(transcriptEndings());
    if (error.code == "file-exists"_L1)
        return Exporter::tr("%1 exists already and was not touched. Choose another name.")
            .arg(error.detail);
    if (error.code == "folder-missing"_L1)
        return Exporter::tr("There is no folder %1.").arg(error.detail);
    return Exporter::tr("The file could not be written: %1").arg(error.detail);
}

} // namespace

Exporter::Exporter(ChatSession &session, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_pause(scheduler)
{
    connect(&session, &ChatSession::stateChanged, this, &Exporter::onConnection);
}

void Exporter::begin(const ConversationId &conversation, const QString &file, const QString &title)
{
    cancel();
    const QString language = QLocale().name();
    m_phrases = std::make_unique<Phrasebook>(language);
    m_file = std::make_unique<TranscriptFile>(*m_phrases);
    m_conversation = conversation;
    m_reached = {};
    const TranscriptHead head {
        title, shownTime(QDateTime::currentDateTimeUtc()), m_phrases->language()};
    if (const auto error = m_file->open(file, head))
        return fail(fileSentence(*error));
    if (m_session.state() != ConnectionState::Live || m_pageLimit <= 0)
        return fail(tr("There is no connection to the room. Try again when it is back."));
    ask();
}

void Exporter::cancel()
{
    m_file.reset();
    m_ref.clear();
}

void Exporter::ask()
{
    if (!isRunning() || !m_ref.isEmpty() || m_pause.isActive())
        return;
    AskHistory request;
    request.conversation = m_conversation;
    request.after = m_reached;
    request.limit = int(m_pageLimit);
    m_ref = m_session.send(request);
    m_pause.start(betweenRequests, [this] { ask(); });
}

void Exporter::note(const Event &event)
{
    if (const auto *welcome = std::get_if<Welcome>(&event))
        m_pageLimit = std::min(pageMessages, welcome->limits.historyMessages);
    if (m_ref.isEmpty())
        return;
    if (const auto *page = std::get_if<History>(&event); page && page->ref == m_ref)
        onPage(*page);
    else if (const auto *no = std::get_if<Refused>(&event); no && no->ref == m_ref)
        onRefusal(*no);
}

void Exporter::onPage(const History &page)
{
    m_ref.clear();
    std::optional<Error> error;
    for (const MessagePosted &message : page.events) {
        // Also what keeps a hostile server from leading in circles.
        if (message.id <= m_reached || message.conversation != m_conversation)
            return fail(tr("The answer of the server makes no sense."));
        m_reached = message.id;
        if (error = m_file->add(message); error)
            return fail(fileSentence(*error));
    }
    const int messages = int(m_file->entries());
    if (page.more && !page.events.empty()) {
        ask();
        emit progressed(messages);
        return;
    }
    error = m_file->commit();
    if (error)
        return fail(fileSentence(*error));
    m_file.reset();
    emit finished(messages);
}

void Exporter::onRefusal(const Refused &refused)
{
    m_ref.clear();
    if (refused.code != ErrorCode::TooFast)
        return fail(tr("The server does not give its history: %1").arg(refused.text));
    const Milliseconds asked(refused.retryAfterMs.value_or(betweenRequests.count()));
    m_pause.start(std::clamp(asked, betweenRequests, longestPause), [this] { ask(); });
}

void Exporter::onConnection()
{
    if (isRunning() && m_session.state() != ConnectionState::Live)
        fail(tr("The connection broke before all was there."));
}

void Exporter::fail(const QString &sentence)
{
    cancel();
    emit failed(sentence);
}

} // namespace Teahouse

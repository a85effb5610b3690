// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/conversationexport.h"

#include "shared/base/post.h"
#include "shared/transcript/transcriptline.h"

#include <QPointer>

namespace Teahouse {

ConversationExport::ConversationExport(EventStore &store, const ExportOrder &order, Done done)
    : m_store(store)
    , m_order(order)
    , m_done(std::move(done))
    , m_phrases(order.language)
    , m_file(m_phrases)
    , m_seat(std::make_unique<QObject>())
{
    m_writing.setObjectName(QStringLiteral("export"));
    m_seat->moveToThread(&m_writing);
    m_writing.start();
}

ConversationExport::~ConversationExport()
{
    m_writing.quit();
    m_writing.wait();
}

void ConversationExport::start()
{
    post(m_seat.get(), [this] {
        const auto error = m_file.open(m_order.file,
            {m_order.title, shownTime(QDateTime::currentDateTimeUtc()), m_order.language});
        post(this, [this, error] { readOn(error); });
    });
}

void ConversationExport::readOn(const std::optional<Error> &error)
{
    if (error)
        return finish(*error);
    HistoryQuery query;
    query.reader = m_order.reader;
    query.conversation = m_order.conversation;
    query.after = m_reached;
    query.messagesOnly = false;
    // The store may answer when this is gone.
    m_store.read(query, [self = QPointer(this)](const HistoryPage &page) {
        if (self)
            self->onPage(page);
    });
}

void ConversationExport::onPage(const HistoryPage &page)
{
    if (page.failed)
        return finish(Error {QStringLiteral("not-read"), {}});
    m_reached = page.reached;
    post(m_seat.get(), [this, page] { write(page); });
}

void ConversationExport::write(const HistoryPage &page)
{
    std::optional<Error> error;
    for (size_t i = 0; i < page.events.size() && !error; ++i)
        error = m_file.add(page.events[i]);
    if (!error && !page.more)
        error = m_file.commit();
    const bool goesOn = error || page.more;
    post(this, [this, error, goesOn, entries = m_file.entries()] {
        if (goesOn)
            readOn(error);
        else
            finish(entries);
    });
}

void ConversationExport::finish(const Result<qint64> &result)
{
    m_isDone = true;
    // Told in a turn of its own: whoever hears it may delete this.
    post(this, [done = m_done, result] { done(result); });
}

} // namespace Teahouse

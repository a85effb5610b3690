// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"
#include "shared/transcript/transcriptfile.h"

#include <QObject>
#include <QThread>

#include <functional>

namespace Teahouse {

/// What is written where. The language is that of the sentences in it.
struct ExportOrder {
    ConversationId conversation;
    PersonId reader; ///< sees no more of it than in the room
    QString title;
    QString file;
    QString language;
};

/// Writes a conversation into a file, a page of the history at a time. Lives in the server's
/// thread; the disk has a thread of its own, so that the room does not wait for it.
class ConversationExport final : public QObject
{
    Q_OBJECT
public:
    /// How many entries were written. The export may be deleted in the turn after this.
    using Done = std::function<void(const Result<qint64> &)>;

    ConversationExport(EventStore &store, const ExportOrder &order, Done done);
    /// What is not finished leaves no file.
    ~ConversationExport() override;

    void start();
    bool isDone() const { return m_isDone; }

private:
    void readOn(const std::optional<Error> &error);
    void onPage(const HistoryPage &page);
    void write(const HistoryPage &page);
    void finish(const Result<qint64> &result);

    EventStore &m_store;
    const ExportOrder m_order;
    const Done m_done;
    const Phrasebook m_phrases;
    TranscriptFile m_file; ///< touched in its thread alone once that runs
    QThread m_writing;
    std::unique_ptr<QObject> m_seat; ///< lives in the thread
    EventId m_reached {};
    bool m_isDone = false;
};

} // namespace Teahouse

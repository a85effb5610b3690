// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "shared/protocol/phrasebook.h"
#include "shared/transcript/transcriptfile.h"

#include <QObject>

#include <memory>

namespace Teahouse {

class ChatSession;

/// Writes a whole conversation into a file: loads it from the server from its beginning, a page at
/// a time and no faster than once a second. Until all is there, there is no file. Lives in the
/// window's thread.
class Exporter final : public QObject
{
    Q_OBJECT
public:
    Exporter(ChatSession &session, Scheduler &scheduler, QObject *parent = nullptr);

    /// The file's ending says the format. Answered by finished() or failed(), perhaps at once; one
    /// under way is cancelled.
    void begin(const ConversationId &conversation, const QString &file, const QString &title);
    /// Leaves nothing behind and tells nothing.
    void cancel();
    bool isRunning() const { return m_file != nullptr; }
    /// Looks for answers among what the room tells.
    void note(const Event &event);

signals:
    void progressed(int messages);
    void finished(int messages);
    /// There is no file; a sentence.
    void failed(const QString &sentence);

private:
    void ask();
    void onPage(const History &page);
    void onRefusal(const Refused &refused);
    void onConnection();
    void fail(const QString &sentence);

    ChatSession &m_session;
    Alarm m_pause; // until the next request may go
    std::unique_ptr<Phrasebook> m_phrases;
    std::unique_ptr<TranscriptFile> m_file; // only while running
    ConversationId m_conversation;
    EventId m_reached {};
    qint64 m_pageLimit = 0;
    QString m_ref; // of the request under way
};

} // namespace Teahouse

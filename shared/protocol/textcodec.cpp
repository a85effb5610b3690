// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/textcodec.h"

#include "shared/protocol/answered.h"

#include "shared/base/terminaltext.h"
#include "shared/protocol/sentences.h"

#include <algorithm>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

/// Writes the lines of one event for one viewer.
class EventWriter
{
public:
    EventWriter(const Phrasebook &phrases, const PersonId &viewer, const QString &stamp)
        : m_phrases(phrases)
        , m_viewer(viewer)
        , m_stamp(stamp)
    { }

    QString operator()(const Challenge &) const { return {}; }
    QString operator()(const Live &) const { return {}; }
    QString operator()(const Ping &) const { return {}; }
    QString operator()(const Typing &) const { return {}; }
    QString operator()(const Presence &) const { return {}; }
    QString operator()(const Muted &) const { return {}; } // a notice has told the room
    QString operator()(const Welcome &) const { return u"OK"_s; }
    QString operator()(const Ack &ack) const { return ack.named ? u"OK"_s : QString(); }
    QString operator()(const MessagePosted &message) const;
    QString saidIn(const MessagePosted &message) const;
    QString operator()(const Joined &joined) const
    {
        return peopleLine(joined.people, joinedSentence());
    }
    QString operator()(const Left &left) const
    {
        return peopleLine(left.people, leftSentence(left.reason));
    }
    QString operator()(const Renamed &renamed) const;
    QString operator()(const Notice &notice) const;
    QString operator()(const Edited &edited) const;
    QString operator()(const Deleted &deleted) const;
    QString operator()(const Reacted &reacted) const;
    QString operator()(const Refused &refused) const;
    QString operator()(const People &people) const;
    QString operator()(const History &) const
    {
        return systemLines(m_phrases.text(nothingEarlierSentence()));
    }
    QString operator()(const FoundMessages &) const
    {
        return systemLines(m_phrases.text(nothingFoundSentence()));
    }
    QString operator()(const Bye &bye) const;

private:
    QString prefixed(const QString &speaker, const QString &text) const;
    QString systemLines(const QString &text) const;
    QString peopleLine(const std::vector<Person> &people, const PeopleSentence &sentence) const;
    QString calling(const Person &person) const;

    const Phrasebook &m_phrases;
    const PersonId &m_viewer;
    const QString &m_stamp;
};

/// Every line of `text` behind its own stamp and speaker, so that nobody can forge another's line.
QString EventWriter::prefixed(const QString &speaker, const QString &text) const
{
    QString lines;
    lines.reserve(m_stamp.size() + speaker.size() + text.size() + 2); // the last LF is to come
    lines += m_stamp;
    lines += speaker;
    lines += u':';
    if (text.contains(u'\n'))
        return lines + terminalText(text, LineFeeds::Keep).replace(u'\n', u'\n' + lines);
    addTerminalText(lines, text);
    return lines;
}

QString EventWriter::systemLines(const QString &text) const
{
    return prefixed(m_phrases.text(systemWord()), text);
}

QString EventWriter::operator()(const MessagePosted &message) const
{
    if (message.deleted)
        return {};
    const Answered &answered = message.answered;
    if (answered.author.isEmpty())
        return saidIn(message);
    // A line of the room's own in front, since the form of the message itself is fixed.
    return systemLines(m_phrases.text(repliedSentence())
                           .arg(terminalText(message.from.name), terminalText(answered.author))
               + u": "_s + terminalText(answered.beginning))
        + u'\n' + saidIn(message);
}

QString EventWriter::saidIn(const MessagePosted &message) const
{
    if (!message.to)
        return prefixed(terminalText(message.from.name), message.text);
    const bool own = !m_viewer.isNull() && message.from.id == m_viewer;
    const QString other = terminalText(own ? message.to->name : message.from.name);
    return prefixed(m_phrases.text(privateWord()) + (own ? u":→"_s : u":"_s) + other, message.text);
}

QString EventWriter::peopleLine(
    const std::vector<Person> &people, const PeopleSentence &sentence) const
{
    QStringList names;
    int count = 0;
    for (const Person &person : people) {
        if (!m_viewer.isNull() && person.id == m_viewer)
            continue;
        if (++count <= TextCodec::mostNamesInALine)
            names += terminalText(person.name);
    }
    if (count == 0)
        return {};
    if (count == 1)
        return systemLines(m_phrases.text(sentence.one).replace("%1"_L1, names.first()));
    if (count > TextCodec::mostNamesInALine)
        names << u"…"_s;
    return systemLines(m_phrases.text(sentence.many, count).replace("%1"_L1, names.join(", "_L1)));
}

QString EventWriter::operator()(const Renamed &renamed) const
{
    if (!m_viewer.isNull() && renamed.person.id == m_viewer)
        return {};
    return systemLines(m_phrases.text(renamedSentence())
                           .arg(terminalText(renamed.old), terminalText(renamed.person.name)));
}

QString EventWriter::operator()(const Notice &notice) const
{
    // Bare, because scripts written for other servers wait for exactly these words.
    if (notice.code == NoticeCode::Greeting || notice.code == NoticeCode::AutoReply)
        return terminalText(notice.text, LineFeeds::Keep);
    return systemLines(notice.text);
}

// What others did is one line each: behind a line end anything could pretend to be the room's.

QString EventWriter::operator()(const Edited &edited) const
{
    return systemLines(m_phrases.text(editedSentence())
                           .arg(terminalText(edited.from.name), terminalText(edited.text)));
}

QString EventWriter::operator()(const Deleted &deleted) const
{
    if (deleted.author.isEmpty())
        return systemLines(m_phrases.text(deletedSentence()).arg(terminalText(deleted.from.name)));
    return systemLines(m_phrases.text(deletedOthersSentence())
                           .arg(terminalText(deleted.from.name), terminalText(deleted.author)));
}

QString EventWriter::operator()(const Reacted &reacted) const
{
    const char *sentence = reacted.on ? reactedSentence() : reactionGoneSentence();
    const QString said =
        m_phrases.text(sentence).arg(terminalText(reacted.from.name), terminalText(reacted.emoji));
    return systemLines(
        reacted.about.isEmpty() ? said : said + u": "_s + terminalText(reacted.about));
}

QString EventWriter::operator()(const Refused &refused) const
{
    Refused shown = refused;
    if (shown.code == ErrorCode::UnknownCommand)
        shown.subject.clear(); // what was not recognised is a whole line here, not a word
    return prefixed(m_phrases.text(systemWord()), terminalText(m_phrases.refusal(shown)));
}

QString EventWriter::calling(const Person &person) const
{
    if (person.role == Role::Host)
        return m_phrases.text(hostWord()) + u':' + terminalText(person.name);
    if (person.role == Role::Moderator)
        return m_phrases.text(moderatorWord()) + u':' + terminalText(person.name);
    return terminalText(person.name);
}

QString EventWriter::operator()(const People &people) const
{
    QStringList lines;
    for (const Person &person : people.people)
        lines += systemLines(calling(person));
    return lines.join(u'\n');
}

QString EventWriter::operator()(const Bye &bye) const
{
    if (bye.reason == ByeReason::Exit)
        return u"exit"_s;
    if (bye.reason == ByeReason::Refused)
        return {}; // the refusal before it has said why
    return prefixed(m_phrases.text(systemWord()), terminalText(m_phrases.farewell(bye)));
}

} // namespace

QString TextCodec::encodeEvent(
    const Event &event, const PersonId &viewer, const QDateTime &now) const
{
    // Each of the messages has a time of its own.
    if (const auto *history = std::get_if<History>(&event); history && !history->events.empty())
        return encodeMessages(history->events, viewer, now);
    if (const auto *found = std::get_if<FoundMessages>(&event); found && !found->events.empty()) {
        const QString lines = encodeMessages(found->events, viewer, now);
        if (!found->more)
            return lines;
        const Notice narrow {.at = {}, .from = {}, .text = m_phrases.text(moreFoundSentence())};
        return encodeEvent(narrow, viewer, now) + u'\n' + lines;
    }
    const QDateTime at = timeOf(event);
    return std::visit(EventWriter(m_phrases, viewer, m_stamp.of(at.isValid() ? at : now)), event);
}

QString TextCodec::encodeMessages(
    const std::vector<MessagePosted> &messages, const PersonId &viewer, const QDateTime &now) const
{
    QStringList lines;
    for (MessagePosted message : messages) {
        message.answered = answeredAmong(messages, message);
        if (const QString line = encodeEvent(message, viewer, now); !line.isEmpty())
            lines += line;
    }
    return lines.join(u'\n');
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/transcriptline.h"

#include "shared/base/terminaltext.h"
#include "shared/protocol/jsonwords.h"
#include "shared/protocol/sentences.h"

#include <QStringList>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

Person shown(Person person)
{
    person.name = terminalText(person.name);
    return person;
}

/// Makes the line of one kind of event.
struct LineMaker {
    const Phrasebook &phrases;

    std::optional<TranscriptLine> operator()(const MessagePosted &message) const
    {
        if (message.deleted)
            return std::nullopt;
        TranscriptLine line = told(message, terminalText(message.text, LineFeeds::Keep));
        line.marks = marksOf(message);
        line.conversation = message.conversation;
        line.from = shown(message.from);
        if (message.to)
            line.to = shown(*message.to);
        return line;
    }
    std::optional<TranscriptLine> operator()(const Joined &joined) const
    {
        return told(joined, peopleSentence(joined.people, joinedSentence()));
    }
    std::optional<TranscriptLine> operator()(const Left &left) const
    {
        return told(left, peopleSentence(left.people, leftSentence(left.reason)));
    }
    std::optional<TranscriptLine> operator()(const Renamed &renamed) const
    {
        return told(renamed,
            phrases.text(renamedSentence())
                .arg(terminalText(renamed.old), terminalText(renamed.person.name)));
    }
    std::optional<TranscriptLine> operator()(const Notice &notice) const
    {
        TranscriptLine line = told(notice, terminalText(notice.text, LineFeeds::Keep));
        if (notice.from)
            line.from = shown(*notice.from);
        return line;
    }
    template<typename Other>
    std::optional<TranscriptLine> operator()(const Other &) const
    {
        return std::nullopt;
    }

private:
    template<typename T>
    TranscriptLine told(const T &event, const QString &text) const
    {
        return {event.id, event.at, wireWord<T>, {}, {}, {}, text};
    }
    QString marksOf(const MessagePosted &message) const
    {
        QStringList marks;
        if (message.edited)
            marks << phrases.text(editedMark());
        for (const Reaction &reaction : message.reactions)
            marks << terminalText(reaction.emoji) + u' ' + QString::number(reaction.people.size());
        return marks.join(u" · "_s);
    }
    QString peopleSentence(const std::vector<Person> &people, const PeopleSentence &sentence) const
    {
        QStringList names;
        for (const Person &person : people)
            names << terminalText(person.name);
        const int count = int(names.size());
        return (count == 1 ? phrases.text(sentence.one) : phrases.text(sentence.many, count))
            .replace("%1"_L1, names.join(", "_L1));
    }
};

} // namespace

std::optional<TranscriptLine> transcriptLineOf(const Event &event, const Phrasebook &phrases)
{
    return std::visit(LineMaker {phrases}, event);
}

QString shownTime(const QDateTime &at)
{
    return at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

} // namespace Teahouse

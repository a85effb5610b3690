// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/dialect.h"

namespace Teahouse {

namespace {

constexpr qsizetype textBound = 4'000; // characters
constexpr qsizetype nameBound = 64;
constexpr qsizetype emojiBound = 32;
constexpr size_t mostEmoji = 64; // of one message; a server of ours allows fewer
constexpr size_t mostReactions = 1'000; // with each of them

void cut(QString &text, qsizetype characters)
{
    if (text.size() <= characters)
        return;
    qsizetype at = 0;
    for (qsizetype count = 0; count < characters && at < text.size(); ++count)
        at += text.at(at).isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
    text.truncate(at);
}

void cut(Person &person)
{
    cut(person.name, nameBound);
    cut(person.client, nameBound);
}

void cut(std::vector<Person> &people)
{
    for (Person &person : people)
        cut(person);
}

struct Cutter {
    void operator()(Welcome &welcome) const
    {
        cut(welcome.room.name, nameBound);
        cut(welcome.room.greeting, textBound);
        cut(welcome.you);
        cut(welcome.members);
    }
    void operator()(MessagePosted &message) const
    {
        cut(message.from);
        if (message.to)
            cut(*message.to);
        cut(message.text, textBound);
        if (message.reactions.size() > mostEmoji)
            message.reactions.resize(mostEmoji);
        for (Reaction &reaction : message.reactions) {
            cut(reaction.emoji, emojiBound);
            if (reaction.people.size() > mostReactions)
                reaction.people.resize(mostReactions);
            cut(reaction.people);
        }
    }
    void operator()(Joined &joined) const { cut(joined.people); }
    void operator()(Left &left) const { cut(left.people); }
    void operator()(Renamed &renamed) const
    {
        cut(renamed.person);
        cut(renamed.old, nameBound);
    }
    void operator()(Notice &notice) const
    {
        if (notice.from)
            cut(*notice.from);
        cut(notice.text, textBound);
    }
    void operator()(Edited &edited) const
    {
        cut(edited.from);
        cut(edited.text, textBound);
    }
    void operator()(Deleted &deleted) const { cut(deleted.from); }
    void operator()(Reacted &reacted) const
    {
        cut(reacted.from);
        cut(reacted.emoji, emojiBound);
    }
    void operator()(Typing &typing) const { cut(typing.from); }
    void operator()(Presence &presence) const { cut(presence.person); }
    void operator()(Refused &refused) const
    {
        cut(refused.subject, nameBound);
        cut(refused.text, textBound);
    }
    void operator()(People &people) const { cut(people.people); }
    void operator()(FoundMessages &found) const
    {
        for (MessagePosted &message : found.events)
            (*this)(message);
    }
    void operator()(History &history) const
    {
        for (MessagePosted &message : history.events)
            (*this)(message);
    }
    void operator()(Bye &bye) const { cut(bye.text, textBound); }
    template<typename Other>
    void operator()(Other &) const
    { }
};

} // namespace

Event bounded(Event event)
{
    std::visit(Cutter {}, event);
    return event;
}

} // namespace Teahouse

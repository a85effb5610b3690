// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/arrivals.h"

#include "client_gui/model/messagechanges.h"
#include "client_gui/model/sentences.h"

namespace Teahouse {

namespace {

constexpr qsizetype mostRead = 4'000; // what lies behind is not shown either

/// A line about several people.
Arrival lineAbout(const std::vector<Person> &people, EventId id, SystemCause cause)
{
    Arrival arrival;
    for (const Person &person : people)
        arrival.names.append(person.name);
    arrival.entry.kind = EntryKind::System;
    arrival.entry.id = id;
    arrival.entry.cause = cause;
    arrival.entry.from = people.front();
    return arrival;
}

} // namespace

bool calls(const QString &written, const QString &name, const CallNames &names)
{
    if (!written.contains(u'@'))
        return false;
    const QString text = written.left(mostRead);
    return isCalled(name, text, findMentions(text, parseMarkup(text), names));
}

Arrival arrivalOf(
    const MessagePosted &message, const Person &you, const CallNames &names, const QDateTime &now)
{
    const bool mine = message.from.id == you.id || !message.ref.isEmpty();
    Arrival arrival;
    arrival.earlier = message.earlier;
    MessageEntry &entry = arrival.entry;
    entry.kind = mine ? EntryKind::OwnMessage : EntryKind::Message;
    entry.id = message.id;
    entry.ref = message.ref;
    entry.from = message.from;
    entry.to = message.to;
    entry.text = message.text;
    entry.at = message.at.isValid() ? message.at : now;
    entry.delivery = mine ? Delivery::Stored : Delivery::None;
    entry.edited = message.edited;
    entry.deleted = message.deleted;
    entry.reactions = entryReactions(message.reactions, you.id);
    entry.mentionsMe = !mine && calls(message.text, you.name, names);
    if (message.reply && !message.deleted)
        entry.quote = Quote {*message.reply, {}, {}};
    return arrival;
}

Arrival arrivalOf(const Joined &joined, const QDateTime &now)
{
    Arrival arrival = lineAbout(joined.people, joined.id, SystemCause::Joined);
    arrival.entry.at = joined.at.isValid() ? joined.at : now;
    arrival.entry.text = joinedSentence(arrival.names);
    return arrival;
}

Arrival arrivalOf(const Left &left, const QDateTime &now)
{
    Arrival arrival = lineAbout(left.people, left.id, SystemCause::Left);
    arrival.entry.at = left.at.isValid() ? left.at : now;
    arrival.reason = left.reason;
    arrival.entry.text = leftSentence(arrival.names, left.reason);
    return arrival;
}

} // namespace Teahouse

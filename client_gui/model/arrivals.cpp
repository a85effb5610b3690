// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/arrivals.h"

#include "client_gui/model/sentences.h"

namespace Teahouse {

namespace {

bool isLatinWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

bool mentions(const QString &text, const QString &name)
{
    if (name.isEmpty())
        return false;
    const QString mark = u'@' + name;
    for (qsizetype at = text.indexOf(mark, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(mark, at + 1, Qt::CaseInsensitive)) {
        // "@al" is not "@alice"; Chinese needs no space behind a name.
        const qsizetype end = at + mark.size();
        if (end == text.size() || !isLatinWord(text.at(end)) || !isLatinWord(mark.back()))
            return true;
    }
    return false;
}

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

Arrival arrivalOf(const MessagePosted &message, const Person &you, const QDateTime &now)
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
    entry.mentionsMe = !mine && mentions(message.text, you.name);
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

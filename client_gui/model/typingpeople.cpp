// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/typingpeople.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr size_t mostWriters = 100; // more than anybody reads; a hostile server cannot make it grow

} // namespace

bool TypingPeople::note(const Typing &typing, Instant now)
{
    if (!typing.on)
        return stop(typing.conversation, typing.from.id);
    const auto known = std::find_if(m_people.begin(), m_people.end(), [&](const Writer &writer) {
        return writer.conversation == typing.conversation && writer.person.id == typing.from.id;
    });
    if (known != m_people.end()) {
        known->until = now + lasts;
        return false;
    }
    if (m_people.size() >= mostWriters)
        return false;
    m_people.push_back({typing.conversation, typing.from, now + lasts});
    return true;
}

bool TypingPeople::stop(const ConversationId &conversation, const PersonId &person)
{
    return std::erase_if(m_people, [&](const Writer &writer) {
        return writer.conversation == conversation && writer.person.id == person;
    }) > 0;
}

bool TypingPeople::expire(Instant now)
{
    return std::erase_if(m_people, [&](const Writer &writer) { return writer.until <= now; }) > 0;
}

bool TypingPeople::clear()
{
    const bool changed = !m_people.empty();
    m_people.clear();
    return changed;
}

QStringList TypingPeople::names(const ConversationId &conversation) const
{
    QStringList names;
    for (const Writer &writer : m_people) {
        if (writer.conversation == conversation)
            names.append(writer.person.name);
    }
    return names;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/clock.h"
#include "shared/protocol/event.h"

#include <QStringList>

#include <vector>

namespace Teahouse {

/// Who is writing where. Nobody writes for longer than 6 s without saying so again.
class TypingPeople
{
public:
    static constexpr Milliseconds lasts {6'000};

    /// Each returns whether anything changed.
    bool note(const Typing &typing, Instant now);
    bool stop(const ConversationId &conversation, const PersonId &person);
    bool expire(Instant now);
    bool clear();

    QStringList names(const ConversationId &conversation) const;
    bool isEmpty() const { return m_people.empty(); }

private:
    struct Writer {
        ConversationId conversation;
        Person person;
        Instant until;
    };

    std::vector<Writer> m_people;
};

} // namespace Teahouse

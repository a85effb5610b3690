// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/limits.h"

#include <array>

namespace Teahouse {

namespace {

constexpr qint64 kib = 1024;
constexpr qint64 mib = 1024 * kib;
constexpr qint64 gib = 1024 * mib;
constexpr qint64 day = 24 * 60 * 60 * 1000;

constexpr bool told = true;
constexpr bool own = false; // the server's own business

constexpr std::array rows {
    LimitRow {"text_line_bytes", &Limits::textLineBytes, 256, mib, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "bytes of one line in a text session")},
    LimitRow {"json_line_bytes", &Limits::jsonLineBytes, 4 * kib, 16 * mib, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "bytes of one line in a JSON session")},
    LimitRow {"json_line_bytes_before_joining", &Limits::jsonLineBytesBeforeJoining, kib, mib, own,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "bytes of one line in a JSON session that has not joined")},
    LimitRow {"long_lines_per_minute", &Limits::longLinesPerMinute, 1, 1000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "lines that are too long within 60 s; the last of them closes the connection")},
    LimitRow {"message_characters", &Limits::messageCharacters, 1, 100'000, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "characters of one message")},
    LimitRow {"message_bytes", &Limits::messageBytes, 4, mib, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "bytes of one message in UTF-8")},
    LimitRow {"message_lines", &Limits::messageLines, 1, 10'000, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "lines of one message")},
    LimitRow {"message_emoji", &Limits::messageEmoji, 1, 1000, own,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "different emoji among the reactions to one message")},
    LimitRow {"message_reactions", &Limits::messageReactions, 1, 1000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "reactions to one message, of all people and emoji")},
    LimitRow {"name_characters", &Limits::nameCharacters, 1, 256, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "characters of a name")},
    LimitRow {"name_bytes", &Limits::nameBytes, 4, kib, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "bytes of a name in UTF-8")},
    LimitRow {"outbox_soft_bytes", &Limits::outboxSoftBytes, 4 * kib, gib, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "bytes waiting for one peer, above which it gets no typing events")},
    LimitRow {"outbox_bytes", &Limits::outboxBytes, 16 * kib, gib, own,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "bytes waiting for one peer, above which it is cut off")},
    LimitRow {"outbox_stall_ms", &Limits::outboxStallMs, 100, day, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "milliseconds without progress, after which a peer with waiting bytes is cut off")},
    LimitRow {"outboxes_bytes", &Limits::outboxesBytes, mib, 64 * gib, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "bytes waiting for all peers together; above, the largest outbox is cut off first")},
    LimitRow {"connections", &Limits::connections, 1, 1'000'000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "connections at once")},
    LimitRow {"connections_per_address", &Limits::connectionsPerAddress, 1, 1'000'000, own,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "connections at once from one address (IPv4) or one /64 (IPv6)")},
    LimitRow {"connection_burst", &Limits::connectionBurst, 1, 1'000'000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "connections from one address in a burst")},
    LimitRow {"connections_per_second", &Limits::connectionsPerSecond, 1, 1'000'000, own,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "connections a second from one address after a burst")},
    LimitRow {"tls_handshakes", &Limits::tlsHandshakes, 1, 1'000'000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "TLS handshakes under way at once")},
    LimitRow {"tls_handshake_ms", &Limits::tlsHandshakeMs, 100, day, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "milliseconds that a TLS handshake may take")},
    LimitRow {"join_text_ms", &Limits::joinTextMs, 1000, day, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "milliseconds that a text peer has to join")},
    LimitRow {"join_json_ms", &Limits::joinJsonMs, 1000, day, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "milliseconds that a JSON peer has to join")},
    LimitRow {"commands_before_joining", &Limits::commandsBeforeJoining, 1, 10'000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "commands of a peer that has not joined")},
    LimitRow {"kept_name_days", &Limits::keptNameDays, 0, 36'500, own,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "days for which the name of an absent person with a key is kept")},
    LimitRow {"ping_after_ms", &Limits::pingAfterMs, 100, day, told,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "milliseconds of silence after which a JSON peer is pinged")},
    LimitRow {"drop_after_ms", &Limits::dropAfterMs, 200, day, told,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "milliseconds of silence after which a JSON peer is dropped")},
    LimitRow {"user_timeout_ms", &Limits::userTimeoutMs, 1000, day, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "milliseconds after which a text peer that acknowledges no bytes is dropped")},
    LimitRow {"message_burst", &Limits::messageBurst, 0, 1'000'000, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "messages of one peer in a burst; 0 with messages_per_second 0: no limit")},
    LimitRow {"messages_per_second", &Limits::messagesPerSecond, 0, 1'000'000, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "messages a second of one peer after a burst")},
    LimitRow {"message_queue_bytes", &Limits::messageQueueBytes, kib, 16 * mib, told,
        QT_TRANSLATE_NOOP(
            "Teahouse::Limits", "bytes of one peer's commands that wait because it is too fast")},
    LimitRow {"message_debt_seconds", &Limits::messageDebtSeconds, 1, 86'400, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits",
            "seconds that a peer's waiting messages may take; beyond, it is closed")},
    LimitRow {"gather_above_people", &Limits::gatherAbovePeople, 1, 1'000'000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "people above which joins and leaves are gathered")},
    LimitRow {"earlier_messages", &Limits::earlierMessages, 0, 1'000'000, own,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "messages from before that a newcomer gets")},
    LimitRow {"history_messages", &Limits::historyMessages, 1, 1000, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "messages of one answer to a request for history")},
    LimitRow {"history_per_second", &Limits::historyPerSecond, 1, 1000, told,
        QT_TRANSLATE_NOOP("Teahouse::Limits", "requests for history in a second")},
};

} // namespace

std::span<const LimitRow> limitRows()
{
    return rows;
}

} // namespace Teahouse

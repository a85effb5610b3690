// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/storedevent.h"

#include "shared/protocol/jsoncodec.h"

namespace Teahouse {

namespace {

// What is kept has no sentence of the program in it, so any language does.
QString bodyOf(const Event &event)
{
    static const Phrasebook phrases(QStringLiteral("en"));
    return QString::fromUtf8(JsonCodec::encodeEvent(event, phrases));
}

/// What names no conversation is told in the room.
ConversationId conversationOf(const Event &event)
{
    return std::visit(
        [](const auto &kind) {
            if constexpr (requires {
                              kind.at;
                              kind.conversation;
                          })
                return kind.conversation;
            else
                return ConversationId {};
        },
        event);
}

} // namespace

StoredEvent toRow(const LastingEvent &lasting)
{
    StoredEvent row;
    row.id = qint64(lasting.id);
    row.kind = std::holds_alternative<MessagePosted>(lasting.event) ? messageKind
        : std::holds_alternative<Edited>(lasting.event)             ? editKind
                                                                    : otherKind;
    row.target = std::visit(
        []<typename T>(const T &kind) {
            if constexpr (MessageChange<T>)
                return qint64(kind.target);
            else
                return qint64(0);
        },
        lasting.event);
    const ConversationId conversation = conversationOf(lasting.event);
    row.conversation = QString::fromLatin1(conversation.text);
    if (!conversation.isRoom()) {
        row.one = row.conversation.section(u':', 1, 1);
        row.other = row.conversation.section(u':', 2, 2);
    }
    row.person = QString::fromLatin1(lasting.person.text);
    row.ref = lasting.ref;
    row.body = bodyOf(lasting.event);
    return row;
}

std::optional<Event> fromRow(const StoredEvent &row, const PersonId &reader)
{
    auto event = JsonCodec::decodeEvent(row.body.toUtf8());
    if (!event)
        return std::nullopt;
    auto *message = std::get_if<MessagePosted>(&event.value());
    if (message && message->from.id == reader)
        message->ref = row.ref;
    return event.value();
}

} // namespace Teahouse

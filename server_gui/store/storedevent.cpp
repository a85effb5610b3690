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

} // namespace

StoredEvent toRow(const LastingEvent &lasting)
{
    StoredEvent row;
    row.id = qint64(lasting.id);
    row.kind = otherKind;
    row.conversation = QString::fromLatin1(ConversationId {}.text);
    if (const auto *message = std::get_if<MessagePosted>(&lasting.event)) {
        row.kind = messageKind;
        row.conversation = QString::fromLatin1(message->conversation.text);
        if (message->to) {
            row.one = QString::fromLatin1(message->from.id.text);
            row.other = QString::fromLatin1(message->to->id.text);
        }
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

bool saysTheSame(const StoredEvent &one, const StoredEvent &other)
{
    const auto first = fromRow(one, {});
    const auto second = fromRow(other, {});
    const auto *said = first ? std::get_if<MessagePosted>(&*first) : nullptr;
    const auto *again = second ? std::get_if<MessagePosted>(&*second) : nullptr;
    return said && again && said->text == again->text && said->conversation == again->conversation;
}

} // namespace Teahouse

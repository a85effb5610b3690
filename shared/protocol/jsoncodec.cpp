// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/jsoncodec.h"

#include "shared/protocol/jsonreader.h"
#include "shared/protocol/jsonwriter.h"

#include <utility>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QByteArray encode(const char *kind, const T &value, JsonWriter::Spaces spaces)
{
    JsonWriter writer(spaces);
    writer.required(kind, wireWord<T>);
    fields(writer, value);
    return writer.finish();
}

/// Reads `object` as the alternative whose word it is; false if that is not T. Otherwise `badField`
/// names the field that was wrong, if one was.
template<typename T, typename Variant>
bool decodeAs([[maybe_unused]] const QJsonObject &object, [[maybe_unused]] QByteArrayView word,
    [[maybe_unused]] std::optional<Variant> &result, [[maybe_unused]] QString &badField)
{
    if constexpr (wireWord<T> == nullptr) {
        return false;
    } else {
        if (word != wireWord<T>)
            return false;
        T value {};
        JsonReader reader(object);
        fields(reader, value);
        badField = reader.badField();
        if (reader.isOk())
            result = std::move(value);
        return true;
    }
}

template<typename Variant>
struct Decoded {
    bool isKnown = false;
    QString badField;
    std::optional<Variant> value;
};

template<typename... T>
Decoded<std::variant<T...>> decode(
    const QJsonObject &object, QByteArrayView word, std::type_identity<std::variant<T...>>)
{
    Decoded<std::variant<T...>> decoded;
    decoded.isKnown = (decodeAs<T>(object, word, decoded.value, decoded.badField) || ...);
    return decoded;
}

Refused refusedField(const QString &field, const QString &ref)
{
    return {.code = ErrorCode::BadField, .subject = field, .ref = ref};
}

/// The ref of any command, so that even a refused one can be matched; nothing if it is no good.
std::optional<QString> refOf(const QJsonObject &object)
{
    QString ref;
    JsonReader reader(object);
    reader.optional("ref", ref);
    if (!reader.isOk() || ref.toUtf8().size() > JsonReader::mostRefBytes)
        return std::nullopt;
    return ref;
}

// What people read is filled in at the last moment, in the language of the one who gets it.
template<typename T>
const T &withSentence(const T &event, const Phrasebook &)
{
    return event;
}

Refused withSentence(Refused refused, const Phrasebook &phrases)
{
    refused.text = phrases.refusal(refused);
    return refused;
}

Bye withSentence(Bye bye, const Phrasebook &phrases)
{
    if (bye.text.isEmpty())
        bye.text = phrases.farewell(bye);
    return bye;
}

} // namespace

QByteArray JsonCodec::encodeCommand(const Command &command)
{
    return std::visit(
        []<typename T>(const T &value) {
            // A server that speaks only text takes a line without spaces as a command it cannot
            // recognise, instead of saying our hello to the whole room.
            constexpr auto spaces =
                std::is_same_v<T, Hello> ? JsonWriter::Spaces::Escaped : JsonWriter::Spaces::Plain;
            if constexpr (wireWord<T> != nullptr)
                return encode("cmd", value, spaces);
            else
                return QByteArray();
        },
        command);
}

Result<Command, Refused> JsonCodec::decodeCommand(const QByteArray &line)
{
    const std::optional<QJsonObject> object = jsonObject(line);
    if (!object)
        return Refused {.code = ErrorCode::BadJson};
    const std::optional<QString> ref = refOf(*object);
    if (!ref)
        return refusedField(u"ref"_s, {});
    const QJsonValue word = object->value("cmd"_L1);
    if (!word.isString())
        return refusedField(u"cmd"_s, *ref);
    auto decoded = decode(*object, word.toString().toUtf8(), std::type_identity<Command> {});
    if (!decoded.isKnown)
        return Refused {.code = ErrorCode::UnknownCommand, .subject = word.toString(), .ref = *ref};
    if (!decoded.value)
        return refusedField(decoded.badField, *ref);
    return *std::move(decoded.value);
}

QByteArray JsonCodec::encodeEvent(const Event &event, const Phrasebook &phrases)
{
    return std::visit(
        [&phrases]<typename T>(const T &value) {
            static_assert(wireWord<T> != nullptr, "every event has a word on the wire");
            return encode("event", withSentence(value, phrases), JsonWriter::Spaces::Plain);
        },
        event);
}

Result<Event> JsonCodec::decodeEvent(const QByteArray &line)
{
    const std::optional<QJsonObject> object = jsonObject(line);
    if (!object)
        return Error {u"bad-json"_s, {}};
    const QJsonValue word = object->value("event"_L1);
    if (!word.isString())
        return Error {u"bad-field"_s, u"event"_s};
    auto decoded = decode(*object, word.toString().toUtf8(), std::type_identity<Event> {});
    if (!decoded.isKnown)
        return Error {u"unknown-event"_s, word.toString()};
    if (!decoded.value)
        return Error {u"bad-field"_s, decoded.badField};
    return *std::move(decoded.value);
}

} // namespace Teahouse

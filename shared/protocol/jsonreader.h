// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/jsoncommands.h"
#include "shared/protocol/jsonevents.h"
#include "shared/protocol/wirewords.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <limits>
#include <optional>
#include <vector>

namespace Teahouse {

/// The object in a line from a peer; nothing if it is none or nests deeper than 8.
std::optional<QJsonObject> jsonObject(const QByteArray &line);

/// Reads the fields of one object and remembers the first that is missing or of the wrong kind.
/// Nothing from a peer is trusted: numbers are whole and from 0 to 2^53 - 1, text is cleaned.
class JsonReader
{
public:
    static constexpr qint64 mostNumber = (qint64(1) << 53) - 1;
    static constexpr qsizetype mostRefBytes = 64;
    static constexpr qsizetype mostIdBytes = 128;

    explicit JsonReader(const QJsonObject &object)
        : m_object(object)
    { }

    bool isOk() const { return m_badField.isEmpty(); }
    QString badField() const { return m_badField; }

    template<typename T>
    void required(const char *key, T &&value)
    {
        if (!read(m_object.value(QLatin1String(key)), value))
            fail(key);
    }

    template<typename T>
    void filled(const char *key, T &&value)
    {
        const QJsonValue found = m_object.value(QLatin1String(key));
        if (found.toString().isEmpty() || !read(found, value))
            fail(key);
    }

    /// null is as good as absent.
    template<typename T>
    void optional(const char *key, T &&value)
    {
        const QJsonValue found = m_object.value(QLatin1String(key));
        if (!found.isUndefined() && !found.isNull() && !read(found, value))
            fail(key);
    }

    /// A whole number that stays as it is when absent and is brought within its bounds.
    void number(const char *key, qint64 &value, qint64 least, qint64 most);

private:
    void fail(const char *key);

    static bool read(const QJsonValue &from, bool &to);
    static bool read(const QJsonValue &from, int &to);
    static bool read(const QJsonValue &from, qint64 &to);
    static bool read(const QJsonValue &from, EventId &to);
    static bool read(const QJsonValue &from, QString &to);
    static bool read(const QJsonValue &from, QDateTime &to);
    static bool read(const QJsonValue &from, PersonId &to);
    static bool read(const QJsonValue &from, ConversationId &to);
    static bool read(const QJsonValue &from, Base64Field<QByteArray> &to);
    template<typename T>
    static bool read(const QJsonValue &from, std::optional<T> &to);
    template<typename T>
    static bool read(const QJsonValue &from, std::vector<T> &to);
    template<typename T>
    static bool read(const QJsonValue &from, T &to); ///< one of our enumerations or structs

    const QJsonObject m_object;
    QString m_badField;
};

template<typename T>
bool JsonReader::read(const QJsonValue &from, std::optional<T> &to)
{
    return read(from, to.emplace());
}

template<typename T>
bool JsonReader::read(const QJsonValue &from, std::vector<T> &to)
{
    if (!from.isArray())
        return false;
    to.clear();
    for (const auto &value : from.toArray()) {
        if (!read(value, to.emplace_back()))
            return false;
    }
    return true;
}

template<typename T>
bool JsonReader::read(const QJsonValue &from, T &to)
{
    if constexpr (std::is_enum_v<T>) {
        to = fromWord(from.toString().toUtf8(), T {});
        return from.isString();
    } else {
        JsonReader inner(from.toObject());
        fields(inner, to);
        return from.isObject() && inner.isOk();
    }
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/jsoncommands.h"
#include "shared/protocol/jsonevents.h"
#include "shared/protocol/personproof.h"
#include "shared/protocol/wirewords.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Teahouse {

/// Writes one object in compact JSON, its fields in the order in which they come. QJsonObject would
/// sort them, and lets U+2028 and DEL through.
class JsonWriter
{
public:
    enum class Spaces { Plain, Escaped };

    explicit JsonWriter(Spaces spaces = Spaces::Plain)
        : m_spaces(spaces)
    {
        m_out.reserve(256);
    }

    template<typename T>
    void required(const char *key, const T &value)
    {
        beginField(key);
        write(value);
    }

    template<typename T>
    void filled(const char *key, const T &value)
    {
        required(key, value);
    }

    template<typename T>
    void optional(const char *key, const T &value)
    {
        if (!isAbsent(value))
            required(key, value);
    }

    void number(const char *key, qint64 value, qint64, qint64) { required(key, value); }

    /// The whole object; the writer is done then.
    QByteArray finish();

private:
    template<typename T>
    static bool isAbsent(const T &value)
    {
        return value == T {};
    }
    template<typename T>
    static bool isAbsent(const std::optional<T> &value)
    {
        return !value;
    }
    static bool isAbsent(const QDateTime &time) { return !time.isValid(); }
    template<typename Bytes>
    static bool isAbsent(const Base64Field<Bytes> &field)
    {
        return field.bytes.isEmpty();
    }

    void beginField(const char *key);
    void writeRaw(QByteArrayView utf8); ///< as a string

    void write(bool value) { m_out += value ? "true" : "false"; }
    void write(int value) { m_out += QByteArray::number(value); }
    void write(qint64 value) { m_out += QByteArray::number(value); }
    void write(EventId id) { write(qint64(id)); }
    void write(const char *text) { writeRaw(text); }
    void write(const QString &text);
    void write(const QDateTime &time);
    void write(const PersonId &id) { writeRaw(id.text); }
    void write(const ConversationId &id) { writeRaw(id.text); }
    template<typename Bytes>
    void write(const Base64Field<Bytes> &field);
    template<typename T>
    void write(const std::optional<T> &value)
    {
        write(*value);
    }
    template<typename T>
    void write(const std::vector<T> &values);
    template<typename T>
    void write(const T &value); ///< one of our enumerations or structs

    QByteArray m_out {"{"};
    Spaces m_spaces;
};

template<typename Bytes>
void JsonWriter::write(const Base64Field<Bytes> &field)
{
    writeRaw(toBase64Url(field.bytes));
}

template<typename T>
void JsonWriter::write(const std::vector<T> &values)
{
    m_out += '[';
    for (const T &value : values) {
        if (!m_out.endsWith('['))
            m_out += ',';
        write(value);
    }
    m_out += ']';
}

template<typename T>
void JsonWriter::write(const T &value)
{
    if constexpr (std::is_enum_v<T>) {
        writeRaw(wordFor(value));
    } else {
        m_out += '{';
        fields(*this, value);
        m_out += '}';
    }
}

} // namespace Teahouse

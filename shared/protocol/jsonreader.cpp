// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/jsonreader.h"

#include "shared/protocol/cleantext.h"
#include "shared/protocol/personproof.h"

#include <QJsonDocument>

#include <cmath>

namespace Teahouse {

namespace {

constexpr int deepest = 8;

/// Whether brackets nest deeper than we follow; QJsonDocument would go to 1024.
bool isTooDeep(const QByteArray &line)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char byte = line[i];
        if (inString) {
            if (byte == '\\')
                ++i;
            inString = byte != '"';
        } else if (byte == '"') {
            inString = true;
        } else if (byte == '{' || byte == '[') {
            if (++depth > deepest)
                return true;
        } else if (byte == '}' || byte == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace

std::optional<QJsonObject> jsonObject(const QByteArray &line)
{
    if (isTooDeep(line))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

void JsonReader::fail(const char *key)
{
    if (isOk())
        m_badField = QLatin1String(key);
}

void JsonReader::number(const char *key, qint64 &value, qint64 least, qint64 most)
{
    const qint64 before = value;
    optional(key, value);
    if (value != before)
        value = qBound(least, value, most);
}

bool JsonReader::read(const QJsonValue &from, bool &to)
{
    to = from.toBool();
    return from.isBool();
}

bool JsonReader::read(const QJsonValue &from, int &to)
{
    qint64 number = 0;
    if (!read(from, number) || number > std::numeric_limits<int>::max())
        return false;
    to = int(number);
    return true;
}

bool JsonReader::read(const QJsonValue &from, qint64 &to)
{
    const double number = from.toDouble(-1);
    if (!(number >= 0 && number <= double(mostNumber)) || number != std::floor(number))
        return false;
    to = qint64(number);
    return true;
}

bool JsonReader::read(const QJsonValue &from, EventId &to)
{
    qint64 number = 0;
    if (!read(from, number))
        return false;
    to = EventId(number);
    return true;
}

bool JsonReader::read(const QJsonValue &from, QString &to)
{
    to = cleanText(from.toString());
    return from.isString();
}

bool JsonReader::read(const QJsonValue &from, QDateTime &to)
{
    const QDateTime time = QDateTime::fromString(from.toString(), Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return false;
    to = time.toUTC();
    return true;
}

bool JsonReader::read(const QJsonValue &from, PersonId &to)
{
    to.text = cleanText(from.toString()).toUtf8();
    return from.isString() && to.text.size() <= mostIdBytes;
}

bool JsonReader::read(const QJsonValue &from, ConversationId &to)
{
    to.text = cleanText(from.toString()).toUtf8();
    return from.isString() && to.text.size() <= mostIdBytes;
}

bool JsonReader::read(const QJsonValue &from, Base64Field<QByteArray> &to)
{
    const QByteArray decoded = fromBase64Url(from.toString().toUtf8());
    if (decoded.size() != to.size)
        return false;
    to.bytes = decoded;
    return true;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/jsonwriter.h"

#include "shared/protocol/cleantext.h"

namespace Teahouse {

namespace {

/// The escape that a byte needs inside a JSON string, or nothing.
QByteArray escapeOf(char byte)
{
    switch (byte) {
    case '"':
        return QByteArrayLiteral("\\\"");
    case '\\':
        return QByteArrayLiteral("\\\\");
    case '\n':
        return QByteArrayLiteral("\\n");
    case '\r':
        return QByteArrayLiteral("\\r");
    case '\t':
        return QByteArrayLiteral("\\t");
    default:
        return "\\u00" + QByteArray(1, byte).toHex();
    }
}

bool isPlain(uchar byte)
{
    return byte > 0x20 && byte != '"' && byte != '\\' && byte != 0x7f && byte != 0xe2;
}

/// U+2028 and U+2029 end a line for some readers.
bool isLineSeparator(QByteArrayView rest)
{
    return rest.startsWith("\xe2\x80\xa8") || rest.startsWith("\xe2\x80\xa9");
}

} // namespace

QByteArray JsonWriter::finish()
{
    m_out += '}';
    return std::exchange(m_out, {});
}

void JsonWriter::beginField(const char *key)
{
    if (!m_out.endsWith('{'))
        m_out += ',';
    m_out += '"';
    m_out += key;
    m_out += "\":";
}

void JsonWriter::writeRaw(QByteArrayView utf8)
{
    m_out += '"';
    qsizetype done = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (isPlain(uchar(utf8[i])) || (utf8[i] == ' ' && m_spaces == Spaces::Plain))
            continue;
        const bool separator = uchar(utf8[i]) == 0xe2;
        if (separator && !isLineSeparator(utf8.sliced(i)))
            continue;
        m_out += utf8.sliced(done, i - done);
        if (separator) {
            m_out += utf8[i + 2] == '\xa8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            m_out += escapeOf(utf8[i]);
        }
        done = i + 1;
    }
    m_out += utf8.sliced(done);
    m_out += '"';
}

void JsonWriter::write(const QString &text)
{
    writeRaw(cleanText(text).toUtf8());
}

void JsonWriter::write(const QDateTime &time)
{
    writeRaw(time.toUTC().toString(Qt::ISODateWithMs).toLatin1());
}

} // namespace Teahouse

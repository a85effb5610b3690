// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/charset.h"

#include <QStringDecoder>
#include <QStringEncoder>

namespace Teahouse {

namespace {

constexpr const char *gb18030 = "GB18030";

struct LeadByte {
    int length = 0; ///< of the whole character; 0: no character begins so
    uchar second[2] = {0x80, 0xbf}; ///< what may follow: no overlong forms, no surrogates
};

LeadByte leadByte(uchar byte)
{
    if (byte < 0x80)
        return {1};
    if (byte < 0xc2 || byte > 0xf4)
        return {};
    if (byte < 0xe0)
        return {2};
    if (byte < 0xf0)
        return {3, {uchar(byte == 0xe0 ? 0xa0 : 0x80), uchar(byte == 0xed ? 0x9f : 0xbf)}};
    return {4, {uchar(byte == 0xf0 ? 0x90 : 0x80), uchar(byte == 0xf4 ? 0x8f : 0xbf)}};
}

enum class Utf8Head { Whole, Unfinished, Wrong };

// What stands at the front of `bytes`, which are not empty.
Utf8Head headOf(QByteArrayView bytes, int &length)
{
    const LeadByte lead = leadByte(uchar(bytes[0]));
    length = lead.length;
    if (length == 0)
        return Utf8Head::Wrong;
    const qsizetype present = qMin(bytes.size(), qsizetype(length));
    for (qsizetype i = 1; i < present; ++i) {
        const uchar byte = uchar(bytes[i]);
        const bool fits = i == 1 ? byte >= lead.second[0] && byte <= lead.second[1]
                                 : byte >= 0x80 && byte <= 0xbf;
        if (!fits)
            return Utf8Head::Wrong;
    }
    return present == length ? Utf8Head::Whole : Utf8Head::Unfinished;
}

// Stateless: bytes that end inside a character are an error too, not the beginning of more.
QString decodeGb18030(const QByteArray &bytes, bool &fits)
{
    QStringDecoder decoder(gb18030, QStringDecoder::Flag::Stateless);
    fits = decoder.isValid();
    if (!fits)
        return QString::fromUtf8(bytes);
    const QString text = decoder.decode(bytes);
    fits = !decoder.hasError();
    return text;
}

// A surrogate without its other half stands for no character in any set.
QString withoutLoneSurrogates(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString whole = text;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        const bool pair =
            whole[i].isHighSurrogate() && i + 1 < whole.size() && whole[i + 1].isLowSurrogate();
        if (pair)
            ++i;
        else if (whole[i].isSurrogate())
            whole[i] = u'?';
    }
    return whole;
}

} // namespace

QString CharsetDetector::decode(const QByteArray &bytes)
{
    bool fits = true;
    if (m_charset == Charset::Gb18030)
        return decodeGb18030(bytes, fits);
    if (validUtf8Prefix(bytes) == bytes.size())
        return QString::fromUtf8(bytes);
    const QString text = decodeGb18030(bytes, fits);
    if (!fits)
        return QString::fromUtf8(bytes);
    m_charset = Charset::Gb18030;
    return text;
}

QByteArray encodeText(const QString &text, Charset charset)
{
    const QString whole = withoutLoneSurrogates(text);
    if (charset == Charset::Gb18030) {
        QStringEncoder encoder(gb18030);
        if (encoder.isValid())
            return encoder.encode(whole);
    }
    return whole.toUtf8();
}

bool hasGb18030()
{
    return QStringDecoder(gb18030).isValid();
}

qsizetype validUtf8Prefix(QByteArrayView bytes)
{
    qsizetype valid = 0;
    int length = 1;
    while (valid < bytes.size()) {
        const bool ascii = uchar(bytes[valid]) < 0x80;
        if (!ascii && headOf(bytes.sliced(valid), length) != Utf8Head::Whole)
            break;
        valid += ascii ? 1 : length;
    }
    return valid;
}

int unfinishedUtf8(QByteArrayView bytes)
{
    const QByteArrayView rest = bytes.sliced(validUtf8Prefix(bytes));
    int length = 0;
    if (rest.isEmpty() || headOf(rest, length) != Utf8Head::Unfinished)
        return 0;
    return int(rest.size());
}

} // namespace Teahouse

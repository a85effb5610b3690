// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/unframedwriter.h"

namespace Teahouse {

namespace {

qsizetype gb18030Length(const QByteArray &text, qsizetype at)
{
    if (quint8(text[at]) < 0x80)
        return 1;
    const bool isLong = at + 1 < text.size() && text[at + 1] >= '0' && text[at + 1] <= '9';
    return isLong ? 4 : 2;
}

qsizetype utf8Length(const QByteArray &text, qsizetype at)
{
    const quint8 first = quint8(text[at]);
    return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

} // namespace

void UnframedWriter::push(const QByteArray &text, bool alone)
{
    m_waiting.push_back({text, alone});
    m_bytes += text.size();
}

std::optional<Instant> UnframedWriter::due() const
{
    if (m_waiting.empty())
        return std::nullopt;
    return m_lastWrite + gap;
}

QByteArray UnframedWriter::next(Instant now, Charset charset)
{
    if (m_waiting.empty() || now < m_lastWrite + gap)
        return {};
    m_lastWrite = now;
    QByteArray write;
    while (!m_waiting.empty()) {
        Piece &piece = m_waiting.front();
        const qsizetype joint = write.isEmpty() ? 0 : 1;
        if (joint && (piece.alone || write.size() + joint + piece.text.size() > mostBytes))
            break;
        const qsizetype part = wholeCharacters(piece.text, mostBytes, charset);
        if (joint)
            write += '\n';
        write += piece.text.left(part);
        m_bytes -= part;
        piece.text.remove(0, part);
        if (!piece.text.isEmpty())
            break;
        const bool alone = piece.alone;
        m_waiting.pop_front();
        if (alone)
            break;
    }
    return write;
}

QByteArray UnframedWriter::takeAsLines()
{
    QByteArray lines;
    for (const Piece &piece : m_waiting)
        lines += piece.text + '\n';
    m_waiting.clear();
    m_bytes = 0;
    return lines;
}

qsizetype wholeCharacters(const QByteArray &text, qsizetype most, Charset charset)
{
    if (text.size() <= most)
        return text.size();
    qsizetype end = 0;
    while (end < text.size()) {
        const qsizetype length =
            charset == Charset::Utf8 ? utf8Length(text, end) : gb18030Length(text, end);
        if (end + length > most)
            break;
        end += length;
    }
    return end;
}

} // namespace Teahouse

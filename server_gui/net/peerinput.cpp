// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/peerinput.h"

#include <utility>

namespace Teahouse {

void PeerInput::append(QByteArrayView bytes, Instant now)
{
    if (auto *text = std::get_if<TextInput>(&m_input))
        text->append(bytes, now);
    else if (auto *json = std::get_if<JsonInput>(&m_input))
        json->append(bytes);
    else if (auto *first = std::get_if<QByteArray>(&m_input))
        first->append(bytes);
}

QByteArray PeerInput::firstBytes() const
{
    const auto *first = std::get_if<QByteArray>(&m_input);
    return first ? *first : QByteArray();
}

QByteArray PeerInput::takeFirstBytes()
{
    auto *first = std::get_if<QByteArray>(&m_input);
    return first ? std::exchange(*first, {}) : QByteArray();
}

void PeerInput::beginText(const Limits &limits, bool plainRoom, Instant now)
{
    const QByteArray first = takeFirstBytes();
    auto &text = m_input.emplace<TextInput>(limits);
    text.setPlainRoom(plainRoom);
    text.append(first, now);
}

void PeerInput::beginJson(const Limits &limits)
{
    const QByteArray first = takeFirstBytes();
    m_input.emplace<JsonInput>(limits).append(first);
}

void PeerInput::setPlainRoom(bool plain)
{
    if (auto *text = std::get_if<TextInput>(&m_input))
        text->setPlainRoom(plain);
}

void PeerInput::setInRoom()
{
    if (auto *json = std::get_if<JsonInput>(&m_input))
        json->setInRoom();
}

Frame PeerInput::next(Instant now, bool ended)
{
    if (auto *text = std::get_if<TextInput>(&m_input))
        return text->next(now, ended);
    if (auto *json = std::get_if<JsonInput>(&m_input))
        return json->next();
    return {};
}

Reading PeerInput::read(const QByteArray &frame)
{
    if (auto *text = std::get_if<TextInput>(&m_input))
        return text->read(frame);
    if (auto *json = std::get_if<JsonInput>(&m_input))
        return json->read(frame);
    return {};
}

qint64 PeerInput::longestLine(const Limits &limits) const
{
    const auto *json = std::get_if<JsonInput>(&m_input);
    return json ? json->longestLine() : limits.textLineBytes;
}

std::optional<Instant> PeerInput::quietDeadline() const
{
    const TextInput *input = text();
    return input ? input->quietDeadline() : std::nullopt;
}

} // namespace Teahouse

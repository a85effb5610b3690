// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/peerinput.h"

namespace Teahouse {

void PeerInput::append(QByteArrayView bytes, Instant now)
{
    if (auto *text = std::get_if<TextInput>(&m_input))
        text->append(bytes, now);
    else if (auto *json = std::get_if<JsonInput>(&m_input))
        json->append(bytes);
    else
        m_firstBytes.append(bytes);
}

void PeerInput::beginText(const Limits &limits, bool plainRoom, Instant now)
{
    auto &text = m_input.emplace<TextInput>(limits);
    text.setPlainRoom(plainRoom);
    text.append(takeFirstBytes(), now);
}

void PeerInput::beginJson(const Limits &limits)
{
    m_input.emplace<JsonInput>(limits).append(takeFirstBytes());
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

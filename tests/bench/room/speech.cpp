// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/speech.h"

namespace Teahouse {

namespace {

using namespace std::string_literals;

std::string registration(unsigned peer)
{
    const std::string name = "p" + std::to_string(peer);
    return "NICK " + name + "\r\nUSER " + name + " 0 * :" + name + "\r\n";
}

std::string mqttString(const std::string &text)
{
    return std::string {char(text.size() >> 8), char(text.size() & 255)} + text;
}

std::string mqttPacket(int kind, const std::string &rest)
{
    return std::string {char(kind), char(rest.size())} + rest;
}

std::string mqttJoin(unsigned peer)
{
    // MQTT 3.1.1, clean session, no keep-alive; then one subscription.
    const std::string connect =
        mqttString("MQTT") + "\x04\x02\x00\x00"s + mqttString("p" + std::to_string(peer));
    const std::string subscribe = "\x00\x01"s + mqttString("room") + "\x00"s;
    return mqttPacket(0x10, connect) + mqttPacket(0x82, subscribe);
}

} // namespace

std::string Speech::greet(unsigned peer) const
{
    switch (kind) {
    case SpeechKind::Text:
        return "p" + std::to_string(peer) + " -n\n";
    case SpeechKind::Json:
        return R"({"cmd":"hello","protocol":1,"name":"p)" + std::to_string(peer) + "\"}\n";
    case SpeechKind::Irc:
        return registration(peer);
    case SpeechKind::Mqtt:
        return mqttJoin(peer);
    }
    return {};
}

std::string Speech::greeted() const
{
    switch (kind) {
    case SpeechKind::Text:
        return "OK\n";
    case SpeechKind::Json:
        return R"({"event":"live"})";
    case SpeechKind::Irc:
        return " 001 ";
    case SpeechKind::Mqtt:
        return "\x90\x03\x00\x01\x00"s;
    }
    return {};
}

std::string Speech::enter() const
{
    return kind == SpeechKind::Irc ? "JOIN #room\r\n" : "";
}

std::string Speech::entered() const
{
    return kind == SpeechKind::Irc ? " 366 " : "";
}

std::string Speech::say(const Payload &payload) const
{
    std::string text(Payload::size, '\0');
    payload.write(text.data());
    switch (kind) {
    case SpeechKind::Text:
        return text + " -ta\n";
    case SpeechKind::Json:
        return R"({"cmd":"ta","text":")" + text + "\"}\n";
    case SpeechKind::Irc:
        return "PRIVMSG #room :" + text + "\r\n";
    case SpeechKind::Mqtt:
        return mqttPacket(0x30, mqttString("room") + text);
    }
    return {};
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/payload.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace Teahouse {

namespace {

constexpr std::string_view head = "@@";
constexpr std::string_view tail = "##";
constexpr size_t senderDigits = 4;
constexpr size_t numberDigits = 8;
constexpr size_t fillBegin = head.size() + senderDigits + numberDigits;
constexpr ptrdiff_t fillSize = ptrdiff_t(Payload::size - tail.size() - fillBegin);

void writeHex(char *bytes, size_t digits, uint32_t value)
{
    for (size_t i = digits; i-- > 0; value >>= 4)
        bytes[i] = "0123456789abcdef"[value & 15];
}

bool readHex(const char *bytes, size_t digits, uint32_t &value)
{
    return std::from_chars(bytes, bytes + digits, value, 16).ptr == bytes + digits;
}

} // namespace

void Payload::write(char *bytes) const
{
    std::memset(bytes, 'x', size);
    std::copy(head.begin(), head.end(), bytes);
    writeHex(bytes + head.size(), senderDigits, sender);
    writeHex(bytes + head.size() + senderDigits, numberDigits, number);
    std::copy(tail.begin(), tail.end(), bytes + size - tail.size());
}

size_t PayloadScanner::begin(std::string_view bytes, size_t from)
{
    const size_t found = bytes.find(head, from);
    if (found != std::string_view::npos)
        return found;
    // The head itself may be cut in two.
    return !bytes.empty() && bytes.back() == head.front() ? std::max(from, bytes.size() - 1)
                                                          : bytes.size();
}

bool PayloadScanner::read(const char *bytes, Payload &payload)
{
    return readHex(bytes + head.size(), senderDigits, payload.sender)
        && readHex(bytes + head.size() + senderDigits, numberDigits, payload.number)
        && std::count(bytes + fillBegin, bytes + fillBegin + fillSize, 'x') == fillSize
        && std::string_view(bytes + Payload::size - tail.size(), tail.size()) == tail;
}

} // namespace Teahouse

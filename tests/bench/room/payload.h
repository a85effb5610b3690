// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace Teahouse {

/// What every benchmark message says: 64 bytes that name its sender and its place among what that
/// sender said, so that each delivery can be verified whatever protocol carries it.
struct Payload {
    static constexpr size_t size = 64;

    uint32_t sender = 0;
    uint32_t number = 0;

    void write(char *bytes) const;
};

/// Finds payloads in a stream of bytes that comes in pieces.
class PayloadScanner
{
public:
    /// Calls `found(Payload)` for each; false if one is damaged.
    template<typename Found>
    bool scan(std::string_view bytes, Found found);

private:
    static size_t begin(std::string_view bytes, size_t from);
    static bool read(const char *bytes, Payload &payload);

    template<typename Found>
    bool scanWhole(std::string_view bytes, size_t &rest, Found found);

    std::string m_rest; ///< the beginning of a payload that is not whole yet
};

template<typename Found>
bool PayloadScanner::scan(std::string_view bytes, Found found)
{
    size_t rest = 0;
    bool sound = true;
    if (!m_rest.empty()) {
        // Only as much as can complete what has begun is copied.
        const size_t taken = bytes.size() < Payload::size ? bytes.size() : Payload::size;
        const size_t before = m_rest.size();
        m_rest.append(bytes.substr(0, taken));
        sound = scanWhole(m_rest, rest, found);
        if (rest < before) {
            m_rest.erase(0, rest);
            return sound;
        }
        bytes.remove_prefix(rest - before);
        m_rest.clear();
    }
    sound = scanWhole(bytes, rest, found) && sound;
    m_rest.assign(bytes.substr(rest));
    return sound;
}

template<typename Found>
bool PayloadScanner::scanWhole(std::string_view bytes, size_t &rest, Found found)
{
    bool sound = true;
    size_t at = 0;
    for (;;) {
        at = begin(bytes, at);
        if (bytes.size() - at < Payload::size)
            break;
        Payload payload;
        if (read(bytes.data() + at, payload))
            found(payload);
        else
            sound = false;
        at += Payload::size;
    }
    rest = at;
    return sound;
}

} // namespace Teahouse

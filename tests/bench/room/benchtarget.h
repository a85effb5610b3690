// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/speech.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace Teahouse {

/// A folder for one server's files, which goes away with it.
class BenchFolder
{
public:
    BenchFolder();
    BenchFolder(const BenchFolder &) = delete;
    BenchFolder &operator=(const BenchFolder &) = delete;
    ~BenchFolder();

    const std::filesystem::path &path() const { return m_path; }
    /// Writes a file into it; its path.
    std::string write(const std::string &name, const std::string &text) const;

private:
    std::filesystem::path m_path;
};

/// A server to be measured, with its best settings: no throttles, large queues, no DNS.
class BenchTarget
{
public:
    static constexpr int core = 0; ///< the server's
    static constexpr int loadCore = 1;

    /// One of "teahouse", "teahouse-unpaced", "teahouse-history", "reference", "ngircd",
    /// "inspircd", "mosquitto", or nothing. `program` is its path.
    static std::optional<BenchTarget> of(std::string_view name, const std::string &program);

    const std::string &name() const { return m_name; }
    const std::string &program() const { return m_program; }
    SpeechKind speech() const { return m_speech; }
    bool speaksJson() const { return m_speech == SpeechKind::Text; }
    std::vector<Speech> speeches(bool halfJson) const;
    std::vector<std::string> command(const BenchFolder &folder, uint16_t port) const;

private:
    using Command = std::vector<std::string> (*)(
        const std::string &program, const BenchFolder &folder, const std::string &port);

    std::string m_name;
    std::string m_program;
    SpeechKind m_speech = SpeechKind::Text;
    Command m_command = nullptr;
};

} // namespace Teahouse

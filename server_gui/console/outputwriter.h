// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace Teahouse {

/// Prints lines on a descriptor without ever making the caller wait: a thread of its own writes,
/// what nobody reads is dropped past a bound, and how much is told. Nothing is held back on
/// purpose: a line leaves as soon as the descriptor takes it.
class OutputWriter
{
public:
    static constexpr qsizetype maximumBytes = 256 * 1024;

    explicit OutputWriter(int descriptor);
    /// Waits a short while for what still waits, then leaves it.
    ~OutputWriter();

    OutputWriter(const OutputWriter &) = delete;
    OutputWriter &operator=(const OutputWriter &) = delete;

    /// Lines, each without its LF, in one go.
    void print(const QStringList &lines);
    /// How many bytes more are not dropped; only more with time, as long as nothing is printed.
    qsizetype room() const;
    /// Counts lines that were not made because there was no room for them.
    void drop(qint64 lines);
    /// False if not all was written within `patience`.
    bool flush(std::chrono::milliseconds patience);

private:
    class Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace Teahouse

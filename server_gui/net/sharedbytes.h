// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

#include <utility>

namespace Teahouse {

/// Bytes that many outboxes share. A copy copies no bytes, and stretches that lie side by side on
/// one Tape join into one. Counted without atomics: all copies live in one thread.
class SharedBytes
{
public:
    SharedBytes() = default;
    SharedBytes(const SharedBytes &other);
    SharedBytes(SharedBytes &&other) noexcept
        : m_block(std::exchange(other.m_block, nullptr))
        , m_begin(std::exchange(other.m_begin, 0))
        , m_size(std::exchange(other.m_size, 0))
    { }
    SharedBytes &operator=(SharedBytes other) noexcept;
    ~SharedBytes() { release(); }

    /// A copy of `bytes` in a block of their own.
    static SharedBytes of(QByteArrayView bytes);

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    QByteArrayView view() const;

    /// True if `next` lay right behind these bytes and is now part of them.
    bool join(const SharedBytes &next);
    /// Forgets the first `bytes` of them.
    void dropFirst(qsizetype bytes);

private:
    friend class Tape;
    struct Block;

    static Block *makeBlock(quint32 capacity);
    SharedBytes(Block *block, quint32 begin, quint32 size);
    void release();

    Block *m_block = nullptr;
    quint32 m_begin = 0;
    quint32 m_size = 0;
};

/// Where bytes are written one behind the other, so that what follows each other can leave in one
/// piece. Takes a new block when one is full, and the same one again once nobody shares it.
class Tape
{
public:
    static constexpr quint32 blockBytes = 32 * 1024;

    SharedBytes write(QByteArrayView bytes);

private:
    SharedBytes m_written; ///< all of the current block
};

} // namespace Teahouse

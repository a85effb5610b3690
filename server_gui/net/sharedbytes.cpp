// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/sharedbytes.h"

#include <cstdlib>
#include <cstring>
#include <new>

namespace Teahouse {

/// Followed by its bytes.
struct SharedBytes::Block {
    quint32 users = 0;
    quint32 capacity = 0;

    char *bytes() { return reinterpret_cast<char *>(this + 1); }
};

SharedBytes::Block *SharedBytes::makeBlock(quint32 capacity)
{
    void *memory = std::malloc(sizeof(Block) + capacity);
    if (!memory)
        throw std::bad_alloc();
    return new (memory) Block {0, capacity};
}

SharedBytes::SharedBytes(Block *block, quint32 begin, quint32 size)
    : m_block(block)
    , m_begin(begin)
    , m_size(size)
{
    ++m_block->users;
}

SharedBytes::SharedBytes(const SharedBytes &other)
    : m_block(other.m_block)
    , m_begin(other.m_begin)
    , m_size(other.m_size)
{
    if (m_block)
        ++m_block->users;
}

SharedBytes &SharedBytes::operator=(SharedBytes other) noexcept
{
    std::swap(m_block, other.m_block);
    std::swap(m_begin, other.m_begin);
    std::swap(m_size, other.m_size);
    return *this;
}

SharedBytes SharedBytes::of(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    Block *block = makeBlock(quint32(bytes.size()));
    std::memcpy(block->bytes(), bytes.data(), size_t(bytes.size()));
    return {block, 0, block->capacity};
}

QByteArrayView SharedBytes::view() const
{
    return m_block ? QByteArrayView(m_block->bytes() + m_begin, qsizetype(m_size))
                   : QByteArrayView();
}

bool SharedBytes::join(const SharedBytes &next)
{
    if (m_block != next.m_block || m_begin + m_size != next.m_begin)
        return false;
    m_size += next.m_size;
    return true;
}

void SharedBytes::dropFirst(qsizetype bytes)
{
    m_begin += quint32(bytes);
    m_size -= quint32(bytes);
}

void SharedBytes::release()
{
    if (m_block && --m_block->users == 0)
        std::free(std::exchange(m_block, nullptr));
}

SharedBytes Tape::write(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto size = quint32(bytes.size());
    if (size > blockBytes)
        return SharedBytes::of(bytes);
    if (!m_written.m_block || m_written.m_block->capacity - m_written.m_size < size)
        m_written = {SharedBytes::makeBlock(blockBytes), 0, 0};
    else if (m_written.m_block->users == 1)
        m_written.m_size = 0;
    std::memcpy(m_written.m_block->bytes() + m_written.m_size, bytes.data(), size);
    const SharedBytes written(m_written.m_block, m_written.m_size, size);
    m_written.m_size += size;
    return written;
}

} // namespace Teahouse

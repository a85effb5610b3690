// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/unsyncedfile.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Teahouse {

namespace {

constexpr qint64 sectorBytes = 512;

void put(qint64 offset, const QByteArray &bytes, QByteArray &content)
{
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    std::copy(bytes.cbegin(), bytes.cend(), content.begin() + offset);
}

QByteArray noise(qsizetype size, QRandomGenerator &random)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

bool oneIn(int count, QRandomGenerator &random)
{
    return random.bounded(count) == 0;
}

} // namespace

void UnsyncedFile::write(qint64 offset, const QByteArray &bytes)
{
    m_changes.push_back({offset, bytes});
}

void UnsyncedFile::truncate(qint64 size)
{
    m_changes.push_back({size, {}, true});
}

void UnsyncedFile::sync()
{
    for (Change &change : m_changes) {
        if (change.safety == Safety::Pending)
            change.safety = Safety::Safe;
    }
    settle();
}

void UnsyncedFile::failSync()
{
    for (Change &change : m_changes) {
        if (change.safety == Safety::Pending)
            change.safety = Safety::Doubtful;
    }
}

void UnsyncedFile::settle()
{
    const auto unsafe = std::find_if(m_changes.begin(), m_changes.end(),
        [](const Change &change) { return change.safety != Safety::Safe; });
    for (auto it = m_changes.begin(); it != unsafe; ++it)
        apply(*it, m_synced);
    m_changes.erase(m_changes.begin(), unsafe);
}

void UnsyncedFile::apply(const Change &change, QByteArray &content)
{
    if (!change.truncates)
        put(change.offset, change.bytes, content);
    else if (content.size() > change.offset)
        content.truncate(change.offset);
}

QByteArray UnsyncedFile::certain() const
{
    QByteArray content = m_synced;
    for (const Change &change : m_changes) {
        if (change.safety == Safety::Safe)
            apply(change, content);
    }
    return content;
}

/// Nothing overtakes what a sync has made safe.
std::vector<UnsyncedFile::Change> UnsyncedFile::shuffled(QRandomGenerator &random) const
{
    std::vector<Change> changes = m_changes;
    const auto isSafe = [](const Change &change) { return change.safety == Safety::Safe; };
    for (auto begin = changes.begin(); begin != changes.end();) {
        const auto end = std::find_if(begin, changes.end(), isSafe);
        std::shuffle(begin, end, random);
        begin = std::find_if_not(end, changes.end(), isSafe);
    }
    return changes;
}

QByteArray UnsyncedFile::survivors(QRandomGenerator &random) const
{
    constexpr std::array chances {0.0, 0.1, 0.5, 0.9, 1.0};
    const Luck luck {chances[size_t(random.bounded(int(chances.size())))], oneIn(2, random)};
    const qsizetype certainSize = certain().size();
    QByteArray content = m_synced;
    for (const Change &change : oneIn(2, random) ? shuffled(random) : m_changes) {
        if (change.safety == Safety::Safe)
            apply(change, content);
        else if (!change.truncates)
            applyBySectors(change, luck, random, content);
        else if (random.generateDouble() < luck.chance)
            apply(change, content);
    }
    // The size is written by itself: it may lag behind what was appended.
    if (content.size() > certainSize && oneIn(3, random))
        content.truncate(
            certainSize + qsizetype(random.bounded(int(content.size() - certainSize))));
    return content;
}

void UnsyncedFile::applyBySectors(
    const Change &change, const Luck &luck, QRandomGenerator &random, QByteArray &content)
{
    for (qsizetype at = 0; at < change.bytes.size();) {
        const qint64 offset = change.offset + at;
        const qsizetype length = std::min<qsizetype>(
            change.bytes.size() - at, qsizetype(sectorBytes - offset % sectorBytes));
        QByteArray piece = change.bytes.mid(at, length);
        at += length;
        if (random.generateDouble() >= luck.chance)
            continue;
        if (luck.tears && oneIn(16, random))
            piece.truncate(random.bounded(int(length)));
        else if (luck.tears && oneIn(32, random))
            piece = noise(length, random);
        put(offset, piece, content);
    }
}

} // namespace Teahouse

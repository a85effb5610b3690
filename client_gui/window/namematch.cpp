// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/namematch.h"

#include "shared/base/icutext.h"
#include "shared/base/latinreader.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int whole = 100;
constexpr int prefix = 80;
constexpr int wordPrefix = 60;
constexpr int initials = NameMatch::byBeginning;
constexpr int inside = 20;
constexpr int inOrder = 10;
constexpr qsizetype longest = 64; // characters that are looked at
constexpr qsizetype mostReadings = 20'000;

QString folded(const QString &text)
{
    QString bare;
    for (const QChar c : toNfd(toCompatible(text.left(longest)))) {
        if (!c.isMark())
            bare.append(c);
    }
    return bare;
}

bool isAfterBreak(const QString &text, qsizetype place)
{
    return place == 0 || !text.at(place - 1).isLetterOrNumber();
}

bool startsAWord(const QString &name, const QString &typed)
{
    for (qsizetype at = name.indexOf(typed); at >= 0; at = name.indexOf(typed, at + 1)) {
        if (isAfterBreak(name, at))
            return true;
    }
    return false;
}

QString initialsOf(const QString &name)
{
    QString letters;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i).isLetterOrNumber() && isAfterBreak(name, i))
            letters.append(name.at(i));
    }
    return letters;
}

bool hasInOrder(const QString &name, const QString &typed)
{
    qsizetype next = 0;
    for (const QChar c : name) {
        if (next < typed.size() && c == typed.at(next))
            ++next;
    }
    return next == typed.size();
}

int scoreOf(const QString &name, const QString &typed)
{
    if (name == typed)
        return whole;
    if (name.startsWith(typed))
        return prefix;
    if (startsAWord(name, typed))
        return wordPrefix;
    if (initialsOf(name).startsWith(typed))
        return initials;
    if (name.contains(typed))
        return inside;
    return hasInOrder(name, typed) ? inOrder : 0;
}

bool isLatin(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c < u'\u0250'; });
}

} // namespace

NameMatch::NameMatch() = default;
NameMatch::~NameMatch() = default;

int NameMatch::score(const QString &name, const QString &typed)
{
    const QString wanted = folded(typed.simplified());
    if (wanted.isEmpty())
        return whole;
    const QString folds = folded(name);
    const int asWritten = scoreOf(folds, wanted);
    if (asWritten > 0 || !isLatin(wanted) || isLatin(folds))
        return asWritten;
    const QString &reading = readingOf(folds);
    QString joined = reading;
    joined.remove(u' ');
    return std::max(scoreOf(reading, wanted), scoreOf(joined, wanted) >= prefix ? prefix - 1 : 0);
}

const QString &NameMatch::readingOf(const QString &name)
{
    const auto known = m_readings.constFind(name);
    if (known != m_readings.constEnd())
        return *known;
    if (!m_reader)
        m_reader = std::make_unique<LatinReader>();
    if (m_readings.size() >= mostReadings)
        m_readings.clear();
    return *m_readings.insert(name, folded(m_reader->read(name)));
}

} // namespace Teahouse

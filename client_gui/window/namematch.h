// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

#include <memory>

namespace Teahouse {

class LatinReader;

/// How well names answer to what somebody typed: whatever case, accents and width; by the beginning
/// of each word, by letters in order, and Chinese names by how they are read ("wh" and "wang" find
/// 王浩). Keeps the readings of the names it was asked about.
class NameMatch
{
public:
    /// What score() gives at least where the name, or a word of it, begins with what was typed, as
    /// written or as read.
    static constexpr int byBeginning = 30;

    NameMatch();
    ~NameMatch();
    Q_DISABLE_COPY_MOVE(NameMatch)

    /// 0 where it does not, more the better it does. Anything answers to nothing typed.
    int score(const QString &name, const QString &typed);

private:
    const QString &readingOf(const QString &name);

    std::unique_ptr<LatinReader> m_reader;
    QHash<QString, QString> m_readings;
};

} // namespace Teahouse

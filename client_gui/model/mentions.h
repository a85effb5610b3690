// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/markup.h"

#include <QHash>
#include <QMap>

#include <vector>

namespace Teahouse {

/// The names that may be called with "@", for looking up what stands in a text. A value that is
/// cheap to copy.
class CallNames
{
public:
    void add(const QString &name);
    void remove(const QString &name);
    void clear();
    bool isEmpty() const { return m_names.isEmpty(); }

    /// The length of the longest name that begins at `at`; 0 when none does.
    int longestAt(const QString &text, int at) const;

    bool operator==(const CallNames &) const = default;

private:
    QHash<QString, int> m_names; // folded, and how many have it
    QMap<int, int> m_lengths; // how many names are so long
};

/// Where `text` calls somebody: "@" and a name, the longest that fits, not in code, links or words
/// of Latin letters. At most 100 signs are looked at.
std::vector<TextRun> findMentions(
    const QString &text, const Markup &markup, const CallNames &names);

/// Whether one of those calls is for `name`.
bool isCalled(const QString &name, const QString &text, const std::vector<TextRun> &mentions);

} // namespace Teahouse

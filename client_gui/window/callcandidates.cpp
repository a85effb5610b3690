// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/callcandidates.h"

#include "client_gui/model/peoplemodel.h"
#include "client_gui/window/namematch.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int longestName = 64;

bool isLatinWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

} // namespace

std::optional<TextRun> callAt(const QString &text, int cursor)
{
    for (int at = cursor - 1; at >= 0 && cursor - at <= longestName; --at) {
        if (text[at] == u'\n')
            return std::nullopt;
        if (text[at] != u'@')
            continue;
        if (at > 0 && isLatinWord(text[at - 1]))
            return std::nullopt;
        return TextRun {at, cursor - at};
    }
    return std::nullopt;
}

std::vector<Person> peopleCalled(
    const PeopleModel &people, NameMatch &match, const QString &beginning, int most)
{
    struct Called {
        int score = 0;
        int row = 0;
    };
    std::vector<Called> called;
    for (int row = 0; row < people.rowCount(); ++row) {
        if (people.index(row).data(PeopleModel::IsYouRole).toBool())
            continue;
        const QString &name = people.person(row).name;
        // A blank is typed to go on with a name, or behind it.
        if (beginning.endsWith(u' ') && !name.contains(beginning, Qt::CaseInsensitive))
            continue;
        const int score = match.score(name, beginning);
        if (score >= NameMatch::byBeginning)
            called.push_back({score, row});
    }
    std::stable_sort(called.begin(), called.end(),
        [](const Called &one, const Called &other) { return one.score > other.score; });
    std::vector<Person> best;
    for (const Called &one : called) {
        if (int(best.size()) < most)
            best.push_back(people.person(one.row));
    }
    return best;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/callcandidates.h"

#include "client_gui/model/peoplemodel.h"

namespace Teahouse {

namespace {

constexpr int longestName = 64;

bool isLatinWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

bool begins(const QString &name, const QString &beginning)
{
    for (qsizetype at = 0; at >= 0 && at < name.size();) {
        if (QStringView(name).mid(at).startsWith(beginning, Qt::CaseInsensitive))
            return true;
        const qsizetype space = name.indexOf(u' ', at);
        at = space < 0 ? -1 : space + 1;
    }
    return false;
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

std::vector<Person> peopleCalled(const PeopleModel &people, const QString &beginning, int most)
{
    std::vector<Person> called;
    for (int row = 0; row < people.rowCount() && int(called.size()) < most; ++row) {
        if (people.index(row).data(PeopleModel::IsYouRole).toBool())
            continue;
        if (begins(people.person(row).name, beginning))
            called.push_back(people.person(row));
    }
    return called;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/crowd.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Teahouse {

Person Crowd::member(int number)
{
    Person person;
    person.id = {QByteArray::number(number).rightJustified(22, 'p')};
    person.name = (number % 3 ? u"Guest %1"_s : u"客人%1"_s).arg(number);
    person.client = u"Teahouse 0.1.0"_s;
    return person;
}

Person Crowd::speakerOf(int number)
{
    return member(2 + number / 3 % (members - 2));
}

QString Crowd::text(int number)
{
    static const QStringList texts {u"Good morning!"_s, u"早上好,今天喝什么茶?"_s,
        u"Has anybody tried the new one? It is at https://example.org/tea/%1 and looks good."_s,
        u"One line\nand another\nand a third, number %1"_s, u"@Guest 1 did you see this?"_s,
        u"**Mind** the `kettle` in _room_ %1 👍"_s,
        u"```\nfor (int i = 0; i < %1; ++i)\n    pour(cup[i]);\n```"_s,
        u"A longer message, such as somebody writes who explains something: it goes on for more "
        "than a line of the window, has a comma here and there, and ends only after a while, "
        "when everything has been said that there was to say about number %1."_s};
    const QString text = texts[number % texts.size()];
    return text.contains(u"%1"_s) ? text.arg(number) : text;
}

} // namespace Teahouse

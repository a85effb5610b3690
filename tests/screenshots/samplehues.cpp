// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/samplehues.h"

#include "shared/ui/avatar.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

/// In the order of the theme.
enum Hue { Clay, Plum, Indigo, Blue, Cyan, Olive, Ochre, Rose };

Hue drawnHue(const QString &name)
{
    static const QHash<QString, Hue> drawn {{u"Ms Chen"_s, Clay}, {u"Alice Park"_s, Rose},
        {u"Bob Okafor"_s, Blue}, {u"Diego Ruiz"_s, Olive}, {u"林小雨"_s, Rose},
        {u"Mei Lin"_s, Ochre}, {u"Priya Nair"_s, Indigo}, {u"Tomás"_s, Plum}, {u"王浩"_s, Cyan},
        {u"sensor-bot"_s, Blue}, {u"Hannah"_s, Plum}, {u"Yusuf"_s, Cyan}, {u"张伟"_s, Indigo},
        {u"李老师"_s, Clay}, {u"陈子墨"_s, Olive}, {u"刘思源"_s, Blue}, {u"孙悦"_s, Cyan},
        {u"王一诺"_s, Cyan}, {u"吴桐"_s, Indigo}, {u"周可"_s, Plum}, {u"赵晴"_s, Rose},
        {u"郑好"_s, Rose}, {u"马骁"_s, Blue}, {u"许诺"_s, Olive}, {u"宋雨桐"_s, Plum},
        {u"丁一"_s, Indigo}, {u"高远"_s, Cyan}, {u"罗兰"_s, Clay}, {u"谢安"_s, Blue},
        {u"邓宁"_s, Ochre}, {u"何嘉"_s, Ochre}};
    return drawn.value(name, Olive);
}

} // namespace

PersonKey keyInDrawnHue(const QString &name)
{
    PersonKey key = PersonKey::make();
    while (hueIndex(personIdOf(key.publicKey)) != drawnHue(name))
        key = PersonKey::make();
    return key;
}

} // namespace Teahouse

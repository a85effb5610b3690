// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/nameorder.h"

#include <QLocale>

namespace Teahouse {

namespace {

bool isHan(const QString &name)
{
    const QChar first = name.isEmpty() ? QChar() : name[0];
    const bool isPair = first.isHighSurrogate() && name.size() > 1;
    return QChar::script(isPair ? QChar::surrogateToUcs4(first, name[1]) : first.unicode())
        == QChar::Script_Han;
}

} // namespace

// Latin letters stand in it as in English, and Chinese by pinyin, which its transliterator would
// give too, after half a second of loading.
NameOrder::NameOrder()
    : m_collator(QLocale(QLocale::Chinese))
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

QCollatorSortKey NameOrder::key(const QString &name) const
{
    return m_collator.sortKey(isHan(name) ? initialOf(name) + name : name);
}

/// The letter with which its pinyin begins. Unicode's tables mark where each letter's characters
/// begin by U+FDD0 and the letter.
QChar NameOrder::initialOf(const QString &name) const
{
    char16_t mark[] = {0xFDD0, u'Z'};
    while (mark[1] > u'A' && m_collator.compare(QStringView(mark, 2), name) > 0)
        --mark[1];
    return mark[1];
}

} // namespace Teahouse

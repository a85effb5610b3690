// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/noticerule.h"

#include "client_gui/view/showntext.h"
#include "shared/base/markup.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoticeRule)
};

constexpr int longestText = 200; // characters

QString beginningOf(const QString &text)
{
    QString line = shownText(withoutSigns(text).trimmed());
    line.replace(QChar::LineSeparator, u'\n');
    if (line.size() <= longestText)
        return line;
    line.truncate(longestText - 1);
    if (line.back().isHighSurrogate())
        line.chop(1);
    return line + QChar(0x2026);
}

} // namespace

bool deservesNotice(
    const NoticeWishes &wishes, const Conversation &where, const MessageEntry &message)
{
    if (wishes.quiet || where.muted || wishes.of == NoticeOf::Nothing)
        return false;
    return wishes.of == NoticeOf::Everything || message.mentionsMe || !where.id.isRoom();
}

DesktopNotice noticeOf(
    const NoticeWishes &wishes, const Conversation &where, const MessageEntry &message, int count)
{
    QString title = shownName(message.from.name);
    if (where.id.isRoom() && !where.title.isEmpty())
        title = Words::tr("%1 in %2").arg(title, shownName(where.title));
    if (count > 1)
        title =
            Words::tr("%1 (%2)", "a title and how many messages there are").arg(title).arg(count);
    const QString text = wishes.textHidden ? Words::tr("New message") : beginningOf(message.text);
    return {where.id, title, text, wishes.sound};
}

} // namespace Teahouse

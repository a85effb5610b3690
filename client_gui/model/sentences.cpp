// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/sentences.h"

#include "shared/base/markup.h"

#include <QCoreApplication>
#include <QLocale>

namespace Teahouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Sentences)
};

constexpr qsizetype namesInFull = 3;
constexpr qsizetype briefCharacters = 120;

QString listed(const QStringList &names)
{
    if (names.size() == 1)
        return names.front();
    if (names.size() > namesInFull) {
        const int others = int(names.size()) - 2;
        //: two names and how many more, such as "Ann, Bob and 3 others"
        return Words::tr("%1, %2 and %n others", nullptr, others).arg(names.at(0), names.at(1));
    }
    const QString comma = Words::tr(", ", "between the names of a list");
    //: the end of a list of names
    return Words::tr("%1 and %2").arg(names.mid(0, names.size() - 1).join(comma), names.back());
}

QString spokenDelivery(const MessageEntry &entry)
{
    switch (entry.delivery) {
    case Delivery::None:
        return {};
    case Delivery::Waiting:
        return Words::tr("waiting");
    case Delivery::Stored:
        return Words::tr("stored");
    case Delivery::Failed:
        return Words::tr("failed: %1").arg(entry.failure);
    }
    return {};
}

QString said(const MessageEntry &entry)
{
    return entry.deleted ? deletedWords() : entry.text;
}

} // namespace

QStringList namedIn(const QStringList &names)
{
    return names.size() > namesInFull ? names.mid(0, 2) : names;
}

QString joinedSentence(const QStringList &names)
{
    return Words::tr("%1 joined").arg(listed(names));
}

QString leftSentence(const QStringList &names, LeaveReason reason)
{
    switch (reason) {
    case LeaveReason::Exit:
        return Words::tr("%1 left").arg(listed(names));
    case LeaveReason::Offline:
        return Words::tr("%1 went offline").arg(listed(names));
    case LeaveReason::Kicked:
        return Words::tr("%1 was removed by the host").arg(listed(names));
    case LeaveReason::Banned:
        return Words::tr("%1 was banned by the host").arg(listed(names));
    }
    return {};
}

QString renamedSentence(const QString &old, const QString &name)
{
    return Words::tr("%1 is now called %2").arg(old, name);
}

QString deletedWords()
{
    return Words::tr("Message deleted");
}

QString typingSentence(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return Words::tr("%1 is typing").arg(names.front());
    return Words::tr("%1 are typing").arg(listed(names));
}

QString spokenSentence(const MessageEntry &entry)
{
    const QLocale locale;
    const QDateTime local = entry.at.toLocalTime();
    const QString time = locale.toString(local.time(), QLocale::ShortFormat);
    switch (entry.kind) {
    case EntryKind::Message:
        return QStringList {entry.from.name, time, said(entry)}.join(Words::tr(", "));
    case EntryKind::OwnMessage: {
        QStringList parts {Words::tr("You"), time, said(entry), spokenDelivery(entry)};
        parts.removeAll(QString());
        return parts.join(Words::tr(", "));
    }
    case EntryKind::System:
        return entry.text;
    case EntryKind::Day:
        return locale.toString(local.date(), QLocale::LongFormat);
    case EntryKind::NewMessages:
        return Words::tr("New messages");
    }
    return {};
}

QString briefLine(const MessageEntry &entry, bool isPrivate)
{
    const QString text = entry.deleted
        ? deletedWords()
        : beginningWithoutSigns(entry.text, briefCharacters).simplified();
    if (entry.kind == EntryKind::OwnMessage)
        return Words::tr("You: %1").arg(text);
    if (entry.kind != EntryKind::Message || isPrivate)
        return text;
    return Words::tr("%1: %2").arg(entry.from.name, text);
}

} // namespace Teahouse

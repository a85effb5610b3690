// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/roomoptions.h"

#include "server_gui/host/optionvalue.h"
#include "shared/base/names.h"
#include "shared/protocol/phrasebook.h"

#include <QCoreApplication>

#include <algorithm>

namespace Teahouse {

namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

QString whatANameIs(NameProblem problem)
{
    switch (problem) {
    case NameProblem::None:
        return {};
    case NameProblem::Reserved:
        return OptionText::tr("a name that does not stand for the room itself");
    case NameProblem::Empty:
    case NameProblem::TooLong:
    case NameProblem::BadCharacter:
    case NameProblem::LeadingDash:
        break;
    }
    return OptionText::tr("1 to 32 characters without a colon, control characters, a \"-\" in "
                          "front or two spaces in a row");
}

/// The names that the host has by itself are reserved for it, so they are right here.
bool isStandingHostName(const QString &name)
{
    const QStringList languages = Phrasebook::languages();
    return std::any_of(languages.begin(), languages.end(),
        [&](const QString &language) { return Phrasebook(language).hostName() == name; });
}

/// What the server says by itself keeps to what a person may say at once.
QString takeSentence(QString &target, const QString &value)
{
    const Limits limits;
    const bool fits = value.size() <= limits.messageCharacters
        && value.toUtf8().size() <= limits.messageBytes && value.count(u'\n') < limits.messageLines;
    if (!fits)
        return OptionText::tr("at most %1 characters, %2 bytes and %3 lines")
            .arg(limits.messageCharacters)
            .arg(limits.messageBytes)
            .arg(limits.messageLines);
    target = value;
    return {};
}

qint64 mostOf(qint64 Limits::*member)
{
    const std::span<const LimitRow> rows = limitRows();
    const auto row = std::find_if(rows.begin(), rows.end(),
        [&](const LimitRow &candidate) { return candidate.member == member; });
    return row == rows.end() ? 0 : row->most;
}

} // namespace

QString takeRoom(Startup &startup, const QString &value, const OptionContext &)
{
    const QString name = normalizedName(value);
    NameProblem problem = value.isEmpty() ? NameProblem::None : checkName(name, {});
    // A room may well be called Teahouse: nobody takes it for a person.
    if (problem == NameProblem::Reserved)
        problem = NameProblem::None;
    if (problem == NameProblem::None)
        startup.config.room.name = name;
    return whatANameIs(problem);
}

QString takeHostName(Startup &startup, const QString &value, const OptionContext &)
{
    const QString name = normalizedName(value);
    const bool standing = value.isEmpty() || isStandingHostName(name);
    const NameProblem problem = standing ? NameProblem::None : checkName(name, systemNames());
    if (problem == NameProblem::None)
        startup.config.room.hostName = name;
    return whatANameIs(problem);
}

QString takeLanguage(Startup &startup, const QString &value, const OptionContext &context)
{
    const QStringList known = Phrasebook::languages();
    if (!value.isEmpty() && !known.contains(value))
        return known.join(OptionText::tr(" or ", "between two possible values"));
    startup.config.room.language = value.isEmpty() ? context.defaults.language : value;
    return {};
}

QString takePlainText(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.plainText, value, false);
}

QString takeDesk(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.desk, value, false);
}

QString takeNoEcho(Startup &startup, const QString &value, const OptionContext &)
{
    bool silent = false;
    const QString right = takeSwitch(silent, value, false);
    if (right.isEmpty())
        startup.config.room.echo = !silent;
    return right;
}

QString takeGreeting(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSentence(startup.config.room.greeting, value);
}

QString takeAutoReply(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSentence(startup.config.room.autoReply, value);
}

QString takeMessageRate(Startup &startup, const QString &value, const OptionContext &)
{
    Limits &limits = startup.config.limits;
    const Limits standing;
    const qint64 mostBurst = mostOf(&Limits::messageBurst);
    const qint64 mostPerSecond = mostOf(&Limits::messagesPerSecond);
    bool burstIsNumber = true;
    bool rateIsNumber = true;
    qint64 burst = value.isEmpty() ? standing.messageBurst : 0;
    qint64 perSecond = value.isEmpty() ? standing.messagesPerSecond : 0;
    const bool off = value.compare(QLatin1String("off"), Qt::CaseInsensitive) == 0;
    if (!value.isEmpty() && !off) {
        burst = value.section(u'/', 0, 0).toLongLong(&burstIsNumber);
        perSecond = value.section(u'/', 1).toLongLong(&rateIsNumber);
        if (!burstIsNumber || !rateIsNumber || burst < 1 || burst > mostBurst || perSecond < 1
            || perSecond > mostPerSecond)
            return OptionText::tr(
                "off, or BURST/PER_SECOND such as 5/2, with 1 to %1 at once and 1 "
                "to %2 a second")
                .arg(mostBurst)
                .arg(mostPerSecond);
    }
    limits.messageBurst = burst;
    limits.messagesPerSecond = perSecond;
    return {};
}

QString showMessageRate(const ServerConfig &config)
{
    const Limits &limits = config.limits;
    if (limits.messageBurst == 0 && limits.messagesPerSecond == 0)
        return QStringLiteral("off");
    return QStringLiteral("%1/%2").arg(limits.messageBurst).arg(limits.messagesPerSecond);
}

QString takeRoomPasswordFile(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.roomPasswordFile = fileFrom(context, value);
    return {};
}

QString takeClassList(Startup &startup, const QString &value, const OptionContext &context)
{
    startup.config.classListFile = fileFrom(context, value);
    return {};
}

QString takeGuests(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.guests, value, true);
}

QString takePlainAuth(Startup &startup, const QString &value, const OptionContext &)
{
    return takeSwitch(startup.config.room.allowPlainAuth, value, false);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/roomaccess.h"

#include "server_gui/engine/password.h"
#include "server_gui/host/privatefile.h"
#include "shared/protocol/charset.h"

#include <QCoreApplication>
#include <QHash>

namespace Teahouse {

namespace {

struct AccessText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::RoomAccess)
};

/// As the program that made the list wrote it; a spreadsheet on Chinese Windows writes GB18030.
QStringList linesOf(const QByteArray &bytes)
{
    CharsetDetector detector;
    QString text = detector.decode(bytes);
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    return text.split(u'\n');
}

QString whatIsWrong(const QString &name, const NameBounds &bounds)
{
    switch (checkName(name, {}, bounds)) {
    case NameProblem::None:
    case NameProblem::Empty:
        return {};
    case NameProblem::TooLong:
        return AccessText::tr("this name is too long");
    case NameProblem::Reserved:
        return AccessText::tr("this name stands for the room itself");
    case NameProblem::BadCharacter:
    case NameProblem::LeadingDash:
        break;
    }
    return AccessText::tr("this cannot be a name here");
}

} // namespace

Result<QString> readRoomPassword(const QString &path)
{
    const auto bytes = readPrivateFile(path);
    if (!bytes)
        return Error {bytes.error().code == u"exposed-key" ? QStringLiteral("exposed-password")
                                                           : QStringLiteral("no-password"),
            bytes.error().detail};
    const QString password =
        normalizedPassword(QString::fromUtf8(*bytes).section(u'\n', 0, 0).trimmed());
    if (!isPassword(password))
        return Error {QStringLiteral("no-password"),
            path + QStringLiteral(": ")
                + AccessText::tr("its first line is no password; it takes %1 to %2 characters")
                      .arg(leastPasswordCharacters)
                      .arg(mostPasswordCharacters)};
    return password;
}

Result<QStringList> readClassList(const QString &path, const NameBounds &bounds)
{
    const auto bad = [](const QString &detail) {
        return Error {QStringLiteral("bad-class-list"), detail};
    };
    const auto bytes = readSmallFile(path);
    if (!bytes)
        return bad(bytes.error().detail);
    QStringList names;
    QHash<QString, int> lines;
    int number = 0;
    for (const QString &line : linesOf(*bytes)) {
        ++number;
        const QString name = normalizedName(line.trimmed());
        if (name.isEmpty() || name.startsWith(u'#'))
            continue;
        const auto wrong = [&](const QString &why) {
            return bad(QStringLiteral("%1:%2: \"%3\": %4").arg(path).arg(number).arg(name, why));
        };
        if (const QString why = whatIsWrong(name, bounds); !why.isEmpty())
            return wrong(why);
        const QString skeleton = nameSkeleton(name);
        if (lines.contains(skeleton))
            return wrong(AccessText::tr("it looks like the name in line %1").arg(lines[skeleton]));
        lines.insert(skeleton, number);
        names += name;
    }
    if (names.isEmpty())
        return bad(path + QStringLiteral(": ") + AccessText::tr("there is no name in it"));
    return names;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/guesttext.h"

#include "server_gui/window/addresses.h"
#include "server_gui/window/roomheader.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct GuestText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::PeopleModel)
};

QString addressText(const Guest &guest)
{
    return isHost(guest) ? GuestText::tr("this computer") : hostOfAddress(guest.address);
}

/// "Teahouse", "Text", or what a program says of itself.
QString clientText(const Guest &guest)
{
    const QString &client = guest.person.client;
    if (isHost(guest))
        return GuestText::tr("Server window");
    if (!isProgram(guest))
        return QStringLiteral("Teahouse");
    if (client.isEmpty() || client == u"text")
        return GuestText::tr("Text", "kind of client");
    return client;
}

QString stateText(const Guest &guest)
{
    if (isHost(guest))
        return GuestText::tr("Host");
    if (guest.muted)
        return GuestText::tr("Muted");
    if (guest.person.role == Role::Moderator)
        return GuestText::tr("Moderator");
    if (!guest.named)
        return GuestText::tr("No name");
    return guest.away ? GuestText::tr("Away") : QString();
}

} // namespace

bool isHost(const Guest &guest)
{
    return guest.person.role == Role::Host;
}

bool isProgram(const Guest &guest)
{
    return !isHost(guest) && !guest.person.client.startsWith(QLatin1String("Teahouse"));
}

QString guestText(const Guest &guest, GuestColumn column)
{
    switch (column) {
    case NameColumn:
        return guest.person.name;
    case AddressColumn:
        return addressText(guest);
    case ClientColumn:
        return clientText(guest);
    case IdleColumn:
        return isHost(guest) ? QString()
                             : spanText(guest.lastHeard.secsTo(QDateTime::currentDateTimeUtc()));
    case MessagesColumn:
        return QString::number(guest.messages);
    case StateColumn:
        return stateText(guest);
    case GuestColumns:
        break;
    }
    return {};
}

QString guestSentence(const Guest &guest)
{
    QStringList parts {guest.person.name};
    if (guest.named)
        parts += addressText(guest);
    if (!isHost(guest))
        parts += encryptionText(guest);
    parts += clientText(guest);
    parts += GuestText::tr("%n messages", nullptr, int(guest.messages));
    const QString state = stateText(guest);
    if (!state.isEmpty())
        parts += state;
    return parts.join(QStringLiteral(", "));
}

QString encryptionText(const Guest &guest)
{
    return guest.encrypted ? GuestText::tr("encrypted") : GuestText::tr("not encrypted");
}

} // namespace Teahouse

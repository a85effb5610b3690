// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/clientmemory.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr size_t mostServers = 8;

ProtocolChoice protocolOf(int value)
{
    return value >= 0 && value <= int(ProtocolChoice::Plain) ? ProtocolChoice(value)
                                                             : ProtocolChoice::Auto;
}

} // namespace

void rememberServer(Remembered &remembered, const KnownServer &server)
{
    std::erase_if(remembered.servers,
        [&](const KnownServer &known) { return known.address == server.address; });
    remembered.servers.insert(remembered.servers.begin(), server);
    if (remembered.servers.size() > mostServers)
        remembered.servers.resize(mostServers);
}

ClientMemory::ClientMemory(const QString &file)
    : m_file(file)
{ }

Remembered ClientMemory::load() const
{
    QSettings settings(m_file, QSettings::IniFormat);
    Remembered remembered;
    remembered.name = settings.value(u"name"_s).toString();
    remembered.theme = settings.value(u"theme"_s).toString();
    remembered.language = settings.value(u"language"_s).toString();
    remembered.geometry = settings.value(u"geometry"_s).toByteArray();
    remembered.sidebarWidth = settings.value(u"sidebar-width"_s, remembered.sidebarWidth).toInt();
    remembered.peopleShown = settings.value(u"people-shown"_s, remembered.peopleShown).toBool();
    const int count = settings.beginReadArray(u"servers"_s);
    for (int i = 0; i < std::min(count, int(mostServers)); ++i) {
        settings.setArrayIndex(i);
        const auto address = ServerAddress::parse(settings.value(u"address"_s).toString());
        if (address)
            remembered.servers.push_back(
                {address->toString(), protocolOf(settings.value(u"protocol"_s).toInt())});
    }
    return remembered;
}

void ClientMemory::store(const Remembered &remembered)
{
    QSettings settings(m_file, QSettings::IniFormat);
    settings.setValue(u"name"_s, remembered.name);
    settings.setValue(u"theme"_s, remembered.theme);
    settings.setValue(u"language"_s, remembered.language);
    settings.setValue(u"geometry"_s, remembered.geometry);
    settings.setValue(u"sidebar-width"_s, remembered.sidebarWidth);
    settings.setValue(u"people-shown"_s, remembered.peopleShown);
    settings.beginWriteArray(u"servers"_s, int(remembered.servers.size()));
    for (int i = 0; i < int(remembered.servers.size()); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(u"address"_s, remembered.servers.at(size_t(i)).address);
        settings.setValue(u"protocol"_s, int(remembered.servers.at(size_t(i)).protocol));
    }
    settings.endArray();
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/clientmemory.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr size_t mostServers = 8;
constexpr int mostRecent = 32; // emoji; the file may be anybody's work

// As they stand in the file, in the order of the values.
const QStringList &sendKeyWords()
{
    static const QStringList words {u"enter"_s, u"ctrl-enter"_s};
    return words;
}

const QStringList &noticeWords()
{
    static const QStringList words {u"mentions"_s, u"everything"_s, u"nothing"_s};
    return words;
}

template<typename Choice>
Choice choiceOf(const QStringList &words, const QVariant &value)
{
    return Choice(std::max<qsizetype>(0, words.indexOf(value.toString())));
}

Preferences preferencesIn(const QSettings &settings)
{
    Preferences preferences;
    preferences.theme = settings.value(u"theme"_s).toString();
    preferences.language = settings.value(u"language"_s).toString();
    preferences.zoom = zoomedBy(settings.value(u"zoom"_s, preferences.zoom).toInt(), 0);
    preferences.sendKey = choiceOf<SendKey>(sendKeyWords(), settings.value(u"send-with"_s));
    NoticeWishes &notices = preferences.notices;
    notices.of = choiceOf<NoticeOf>(noticeWords(), settings.value(u"notify-of"_s));
    notices.textHidden = settings.value(u"notices-hide-text"_s).toBool();
    notices.sound = settings.value(u"notices-sound"_s).toBool();
    notices.quiet = settings.value(u"do-not-disturb"_s).toBool();
    return preferences;
}

void write(QSettings &settings, const Preferences &preferences)
{
    settings.setValue(u"theme"_s, preferences.theme);
    settings.setValue(u"language"_s, preferences.language);
    settings.setValue(u"zoom"_s, preferences.zoom);
    settings.setValue(u"send-with"_s, sendKeyWords().at(int(preferences.sendKey)));
    const NoticeWishes &notices = preferences.notices;
    settings.setValue(u"notify-of"_s, noticeWords().at(int(notices.of)));
    settings.setValue(u"notices-hide-text"_s, notices.textHidden);
    settings.setValue(u"notices-sound"_s, notices.sound);
    settings.setValue(u"do-not-disturb"_s, notices.quiet);
}

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
    remembered.preferences = preferencesIn(settings);
    remembered.recentEmoji = settings.value(u"recent-emoji"_s).toStringList().mid(0, mostRecent);
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
    write(settings, remembered.preferences);
    settings.setValue(u"recent-emoji"_s, remembered.recentEmoji);
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

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "server_gui/host/adminverbs.h"

#include <QHash>
#include <QObject>

namespace Teahouse {

class ServerHost;

/// What the window asked of the room and what came of it. Turns tokens back into questions and
/// refusals into sentences; at most one snapshot is under way at a time.
class HostRequests final : public QObject
{
    Q_OBJECT
public:
    explicit HostRequests(ServerHost &host, QObject *parent = nullptr);

    void askSnapshot();
    /// What the server counts; the same.
    void askFigures();
    void say(const QString &text);
    void tell(const Person &person, const QString &text);
    void kick(const Person &person);
    /// A verb that is about one person: mute, ban, protect, moderator and their opposites.
    void act(Verb verb, const Person &person);
    /// Protects the name for their key and for whoever knows the password; empty: their key alone.
    void protect(const Person &person, const QString &password);
    /// Answered by bansTaken().
    void askBans();
    /// By name; every ban of that name ends.
    void unban(const QString &name);
    /// Empty: the room has none from now on.
    void setRoomPassword(const QString &password);
    void loadClassList(const QString &file);
    void setDoor(bool open);
    void setPace(qint64 mostWaitMs);
    void erase(const QString &whom);
    void deleteMessage(EventId message);
    void backUp(const QString &file);
    /// Certificate and key are read anew, and peers encrypted as it says.
    void reload(std::optional<Encryption> encryption = {});
    void apply(const ApplySettings &settings);
    /// No answer comes any more: the server has stopped.
    void forget();

signals:
    void snapshotTaken(const Teahouse::RoomSnapshot &room);
    void figuresTaken(const Teahouse::ServerFigures &figures);
    /// What people are told; `text` is what the host had written, if anything.
    void refused(Teahouse::Verb verb, const QString &sentence, const QString &text);
    void doorSet(bool open);
    void roomPasswordSet(bool hasPassword);
    void classListLoaded(const QString &file);
    void classListRefused(const QString &file, const QString &sentence);
    void bansTaken(const std::vector<Teahouse::Ban> &bans);
    void backedUp(const Teahouse::BackupMade &backup);
    void settingsApplied(const Teahouse::ApplySettings &settings);
    void settingsRefused(const QString &sentence);

private:
    struct Asked {
        Verb verb;
        AdminCommand command;
        Person person;
    };

    void ask(Verb verb, const AdminCommand &command, const Person &person = {});
    void onReplied(quint64 token, const Teahouse::AdminReply &reply);
    void onDone(const Asked &asked);
    void onRefused(const Asked &asked, const AdminRefused &reply);

    ServerHost &m_host;
    QHash<quint64, Asked> m_asked;
    quint64 m_snapshot = 0;
    quint64 m_figures = 0;
    std::optional<ApplySettings> m_settings; ///< under way
    quint64 m_settingsToken = 0;
};

} // namespace Teahouse

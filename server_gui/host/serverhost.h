// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "server_gui/host/serverconfig.h"
#include "shared/base/result.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Teahouse {

class Clock;
class ServerLoop;

/// Owns the server's thread and everything in it; decides nothing. Faces (console, window) live in
/// the main thread and speak to the room only through here. Values cross by queued signals, the
/// feed in batches of at most 20 a second.
class ServerHost final : public QObject
{
    Q_OBJECT
public:
    /// `clock` outlives it and is asked in the server's thread.
    ServerHost(ServerConfig config, const Clock &clock, QObject *parent = nullptr);
    ~ServerHost() override;

    /// Answered by listening() or failed().
    void start();
    /// The same with another configuration, such as another port. Only while no server runs: before
    /// the first start, after failed() and after stopped().
    void start(const Teahouse::ServerConfig &config);
    /// Tells everyone, drains for at most 3 s, then stopped(). Safe to call twice.
    void stop();
    /// Answered by replied() with the token that this returns.
    quint64 ask(const Teahouse::AdminCommand &command);

signals:
    /// The first time and each time the door opens again; "127.0.0.1:9999" or "[::1]:9999".
    void listening(const QString &address);
    /// The server could not start: error.code "address-in-use", "bad-address", "no-key" …
    void failed(const Teahouse::Error &error);
    /// Before listening() and whenever it has changed: how peers are encrypted, and the SHA-256 of
    /// the public key by which they know the server.
    void certified(Teahouse::Encryption encryption, const QByteArray &publicKeyDigest);
    void fed(const QList<Teahouse::FeedEntry> &entries);
    void replied(quint64 token, const Teahouse::AdminReply &reply);
    void stopped();

private:
    // In the server's thread.
    /// Signals are emitted in the thread of this object, in the order in which they are announced.
    template<typename Signal, typename... Values>
    void announce(Signal signal, Values... values);
    void open();
    void answer(quint64 token, const AdminCommand &command);
    void makeBackup(quint64 token, const QString &file);
    /// True for what the store answers, later.
    bool answerFromHistory(quint64 token, const AdminCommand &command, const AdminReply &reply);
    void search(quint64 token, const HostSearch &command);
    void exportTo(quint64 token, const ExportPlan &plan);
    std::optional<Error> certify();
    std::optional<Error> admit();
    std::optional<Error> listNames();
    AdminReply loadClassList(const LoadClassList &command);
    AdminRefused refusal(const Error &error) const;
    AdminReply reload(const ReloadCertificate &command);

    const std::unique_ptr<ServerLoop> m_loop;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/serverhost.h"

#include "server_gui/host/adminverbs.h"
#include "server_gui/host/roomaccess.h"
#include "server_gui/host/servercertificate.h"
#include "server_gui/host/serveridentity.h"
#include "server_gui/host/serverloop.h"
#include "server_gui/host/startfailure.h"
#include "shared/base/post.h"

#include <openssl/crypto.h>

#include <functional>
#include <utility>

namespace Teahouse {

namespace {

constexpr int foundAtOnce = 20; // a terminal shows no more at a glance

} // namespace

ServerHost::ServerHost(ServerConfig config, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_loop(std::make_unique<ServerLoop>(std::move(config), clock))
{
    m_loop->worker = new QObject;
    m_loop->worker->moveToThread(&m_loop->thread);
    connect(&m_loop->thread, &QThread::finished, m_loop->worker, &QObject::deleteLater);
    m_loop->thread.setObjectName(QStringLiteral("server"));
    m_loop->thread.start();
}

ServerHost::~ServerHost()
{
    // Timers end only in their own thread. What OpenSSL keeps for the thread would go only when the
    // thread ends, which wait() does not wait for: the program could end before and leave it
    // behind.
    postAndWait(m_loop->worker, [this] {
        m_loop->close();
        OPENSSL_thread_stop();
    });
    m_loop->thread.quit();
    m_loop->thread.wait();
}

void ServerHost::start()
{
    post(m_loop->worker, [this] { open(); });
}

void ServerHost::start(const ServerConfig &config)
{
    post(m_loop->worker, [this, config] {
        m_loop->config = config;
        open();
    });
}

void ServerHost::stop()
{
    post(m_loop->worker, [this] {
        if (m_loop->server)
            m_loop->server->stop();
        else
            announce(&ServerHost::stopped);
    });
}

quint64 ServerHost::ask(const AdminCommand &command)
{
    const quint64 token = ++m_loop->lastToken;
    post(m_loop->worker, [this, token, command] { answer(token, command); });
    return token;
}

template<typename Signal, typename... Values>
void ServerHost::announce(Signal signal, Values... values)
{
    post(this, std::bind_front(signal, this, std::move(values)...));
}

void ServerHost::open()
{
    ServerLoop &loop = *m_loop;
    const ServerConfig &config = loop.config;
    loop.close();
    const auto identity = loadServerIdentity(config.dataDir, {});
    if (!identity)
        return announce(&ServerHost::failed, loop.explained(identity.error()));
    loop.hostId = identity->hostId;
    for (const auto step :
        {&ServerLoop::lockDataDir, &ServerLoop::openTrust, &ServerLoop::openHistory}) {
        if (const auto error = (loop.*step)()) {
            loop.close();
            return announce(&ServerHost::failed, loop.explained(*error));
        }
    }

    loop.feed = new FeedBatch(loop.worker);
    connect(loop.feed, &FeedBatch::ready, loop.worker,
        [this](const QList<FeedEntry> &entries) { announce(&ServerHost::fed, entries); });
    loop.server = new ChatServer(config.room, config.limits, *identity, loop.clock,
        loop.history->store(), makePoller(), loop.worker);
    loop.server->setPace(Milliseconds(config.paceMs));
    loop.server->trust(*loop.trust);
    loop.server->setVerbReader(parseRoleLine);
    connect(loop.server, &ChatServer::fed, loop.feed, &FeedBatch::add);
    // Queued, because the server that says so is deleted.
    connect(
        loop.server, &ChatServer::stopped, loop.worker,
        [this] {
            m_loop->feed->flush();
            m_loop->close();
            announce(&ServerHost::stopped);
        },
        Qt::QueuedConnection);

    for (const auto step : {&ServerHost::certify, &ServerHost::admit}) {
        if (const auto error = (this->*step)()) {
            loop.close();
            return announce(&ServerHost::failed, loop.explained(*error));
        }
    }
    if (const auto error = loop.openMetrics()) {
        loop.close();
        return announce(&ServerHost::failed, *error);
    }
    loop.started = loop.clock.now();
    const auto address = loop.server->listen(config.listenAddress, config.port);
    if (!address) {
        loop.close();
        return announce(&ServerHost::failed, address.error());
    }
    loop.history->store().retain(config.keep);
    announce(&ServerHost::listening, *address);
    if (!loop.history->movedTo().isEmpty())
        loop.feed->add(
            {Notice {{}, loop.clock.utc(), {}, NoticeCode::HistoryMoved, loop.history->movedTo()},
                {}});
}

/// Gives the server the key by which peers know it, and with it its encryption.
std::optional<Error> ServerHost::certify()
{
    const ServerConfig &config = m_loop->config;
    const auto certificate =
        loadServerCertificate(config.dataDir, {config.certificateFile, config.keyFile});
    if (!certificate)
        return certificate.error();
    const auto context = TlsContext::make(certificate->certificates, certificate->key);
    if (!context)
        return context.error();
    m_loop->server->encrypt(config.tls, *context, certificate->publicKeyDigest);
    announce(&ServerHost::certified, config.tls, certificate->publicKeyDigest);
    return std::nullopt;
}

/// Reads the room's password and the class list from their files, where there are any.
std::optional<Error> ServerHost::admit()
{
    const ServerConfig &config = m_loop->config;
    if (!config.roomPasswordFile.isEmpty()) {
        const auto password = readRoomPassword(config.roomPasswordFile);
        if (!password)
            return password.error();
        m_loop->server->execute(SetRoomPassword {*password});
    }
    return listNames();
}

std::optional<Error> ServerHost::listNames()
{
    const ServerConfig &config = m_loop->config;
    SetClassList list;
    if (!config.classListFile.isEmpty()) {
        const auto names = readClassList(config.classListFile,
            NameBounds {config.limits.nameCharacters, config.limits.nameBytes});
        if (!names)
            return names.error();
        list.names = *names;
    }
    m_loop->server->execute(list);
    return std::nullopt;
}

AdminReply ServerHost::loadClassList(const LoadClassList &command)
{
    QString &file = m_loop->config.classListFile;
    const QString before = std::exchange(file, command.file);
    const auto error = listNames();
    if (!error)
        return AdminDone {};
    file = before;
    return refusal(*error);
}

AdminRefused ServerHost::refusal(const Error &error) const
{
    return {ErrorCode::NotAllowed, error.detail, startFailureText(m_loop->config, error)};
}

AdminReply ServerHost::reload(const ReloadCertificate &command)
{
    Encryption &tls = m_loop->config.tls;
    const Encryption before = std::exchange(tls, command.encryption.value_or(tls));
    auto error = certify();
    // What is in use goes on.
    if (error)
        tls = before;
    else if (!command.encryption)
        error = listNames();
    return error ? AdminReply(refusal(*error)) : AdminReply(AdminDone {});
}

void ServerHost::answer(quint64 token, const AdminCommand &command)
{
    ServerLoop &loop = *m_loop;
    if (!loop.server)
        return announce(&ServerHost::replied, token, AdminRefused {ErrorCode::NotAllowed, {}});
    if (const auto *backup = std::get_if<MakeBackup>(&command))
        return makeBackup(token, backup->file);
    const auto *reloading = std::get_if<ReloadCertificate>(&command);
    const auto *list = std::get_if<LoadClassList>(&command);
    AdminReply reply = reloading ? reload(*reloading)
        : list                   ? loadClassList(*list)
                                 : loop.server->execute(command);
    if (answerFromHistory(token, command, reply))
        return;
    if (auto *snapshot = std::get_if<RoomSnapshot>(&reply))
        snapshot->upSeconds =
            std::chrono::duration_cast<std::chrono::seconds>(loop.clock.now() - loop.started)
                .count();
    const auto *settings = std::get_if<ApplySettings>(&command);
    if (settings && std::holds_alternative<AdminDone>(reply))
        loop.history->store().retain(settings->keep);
    // What the command led to is shown before its answer.
    loop.feed->flush();
    announce(&ServerHost::replied, token, reply);
    const auto *door = std::get_if<SetDoor>(&command);
    if (door && door->open && std::holds_alternative<AdminDone>(reply))
        announce(&ServerHost::listening, loop.server->address());
}

void ServerHost::makeBackup(quint64 token, const QString &file)
{
    m_loop->history->store().backUp(file, [this, token, file](const Result<qint64> &bytes) {
        if (bytes)
            announce(&ServerHost::replied, token, BackupMade {file, *bytes});
        else
            announce(&ServerHost::replied, token, HostFailed {bytes.error()});
    });
}

bool ServerHost::answerFromHistory(
    quint64 token, const AdminCommand &command, const AdminReply &reply)
{
    const auto *wanted = std::get_if<HostSearch>(&command);
    const auto *plan = std::get_if<ExportPlan>(&reply);
    if (!wanted && !plan)
        return false;
    if (!m_loop->history->store().keeps())
        announce(&ServerHost::replied, token, HostFailed {{QStringLiteral("no-history"), {}}});
    else if (wanted)
        search(token, *wanted);
    else
        exportTo(token, *plan);
    return true;
}

void ServerHost::search(quint64 token, const HostSearch &command)
{
    SearchQuery query;
    query.reader = m_loop->hostId;
    query.words = command.words;
    query.limit = foundAtOnce;
    m_loop->history->store().search(query, [this, token](const HistoryPage &page) {
        if (page.failed)
            return announce(
                &ServerHost::replied, token, HostFailed {{QStringLiteral("not-read"), {}}});
        HostFound found {{}, page.more};
        for (const Event &event : page.events) {
            if (const auto *message = std::get_if<MessagePosted>(&event))
                found.messages.push_back(*message);
        }
        announce(&ServerHost::replied, token, found);
    });
}

void ServerHost::exportTo(quint64 token, const ExportPlan &plan)
{
    ServerLoop &loop = *m_loop;
    const ExportOrder order {
        plan.conversation, loop.hostId, plan.title, plan.file, loop.config.room.language};
    loop.exports.push_back(std::make_unique<ConversationExport>(
        loop.history->store(), order, [this, token, file = plan.file](const Result<qint64> &done) {
            if (done)
                announce(&ServerHost::replied, token, HostExported {file, *done});
            else
                announce(&ServerHost::replied, token, HostFailed {done.error()});
            m_loop->forgetExports();
        }));
    loop.exports.back()->start();
}

} // namespace Teahouse

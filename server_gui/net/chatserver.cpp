// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/chatserver.h"

#include "shared/base/logging.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int drainMs = 3000;
constexpr int drainedMs = 100;
constexpr int probeMs = 3000;

} // namespace

ChatServer::ChatServer(RoomSettings settings, const Limits &limits, const ServerIdentity &identity,
    const Clock &clock, EventStore &store, std::unique_ptr<Poller> poller, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_limits(limits)
    , m_languages(settings.language)
    , m_room(std::move(settings), limits, identity, m_clock,
          {store.identity(), store.last(), store.keeps(), store.names()})
    , m_started(clock.now())
    , m_poller(std::move(poller))
    , m_admission(
          m_limits, m_languages, m_clock,
          [this](const QString &network) { return m_room.isBannedFrom(network); }, this)
    , m_tlsDoor(limits.tlsHandshakes)
    , m_broadcast(m_sessions, m_languages, m_clock, m_room)
    , m_wheel(clock.now())
    , m_outflow(m_broadcast, m_sessions, m_wheel, m_clock, m_limits, [this] { letGoOfDying(); })
    , m_store(store)
    , m_gate(
          store, m_clock, [this](Effects &&effects) { carryOut(std::move(effects)); },
          [this](const LastingEvent &event) { m_room.forget(event); }, [this] { endTurnSoon(); })
    , m_replays(
          store, m_sessions, [this] { return m_gate.told(); },
          [this](Session &session, const Event &event, const PersonId &reader) {
              m_broadcast.tellFromLog(session, event, reader);
              endTurnSoon();
          },
          [this](Session &session, EventId head) {
              m_broadcast.skip(session);
              session.goLive(head);
              endTurnSoon();
          })
    , m_answers(
          store, m_room, m_sessions, m_broadcast,
          [this](Effects effects) { submit(std::move(effects)); }, [this] { endTurnSoon(); })
    , m_trustAnswers(m_room,
          [this](Effects effects) {
              submit(std::move(effects));
              endTurnSoon();
          })
    , m_timer(this)
    , m_inputTimer(this)
    , m_stopTimer(this)
    , m_turnTimer(this)
    , m_probeTimer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_inputTimer.setSingleShot(true);
    m_stopTimer.setSingleShot(true);
    m_turnTimer.setSingleShot(true);
    m_turnTimer.setInterval(0);
    m_probeTimer.setSingleShot(true);
    m_probeTimer.setInterval(probeMs);
    connect(&m_probeTimer, &QTimer::timeout, this, [this] {
        m_gate.probe();
        endTurnSoon();
    });
    connect(&m_timer, &QTimer::timeout, this, &ChatServer::onTimer);
    connect(&m_inputTimer, &QTimer::timeout, this, &ChatServer::proceedWithInput);
    connect(&m_turnTimer, &QTimer::timeout, this, &ChatServer::endTurn);
    connect(&m_stopTimer, &QTimer::timeout, this, &ChatServer::stopped);
    connect(m_poller.get(), &Poller::turnEnded, this, &ChatServer::endTurn);
    connect(&m_admission, &Admission::admitted, this, &ChatServer::onAdmitted);
    connect(&m_admission, &Admission::worked, this, &ChatServer::endTurnSoon);
    connect(&m_admission, &Admission::crowded, this, [this] {
        for (const auto &session : m_sessions.open())
            mark(*session);
    });
    m_store.tellErasures([this](const ErasureNews &news) { m_answers.tell(news); });
}

ChatServer::~ChatServer() = default;

Result<QString> ChatServer::listen(const QString &host, quint16 port)
{
    if (!m_poller->isValid())
        return Error {QStringLiteral("no-poller"), {}};
    return m_admission.open(host, port);
}

void ChatServer::encrypt(Encryption encryption, std::shared_ptr<const TlsContext> context,
    const QByteArray &publicKeyDigest)
{
    m_tlsDoor.open(encryption, std::move(context));
    m_admission.setEncrypted(encryption != Encryption::Off);
    m_room.setServerKey(encryption, publicKeyDigest);
}

AdminReply ChatServer::execute(const AdminCommand &command)
{
    if (std::holds_alternative<StopServer>(command)) {
        stop();
        return AdminDone {};
    }
    if (std::holds_alternative<AskFigures>(command))
        return takeFigures();
    if (const auto *pace = std::get_if<SetPace>(&command))
        setPace(Milliseconds(pace->mostWaitMs));
    if (const auto *door = std::get_if<SetDoor>(&command)) {
        AdminReply reply = setDoor(*door);
        if (std::holds_alternative<AdminRefused>(reply))
            return reply;
    }
    Effects effects;
    AdminReply reply = m_room.host(command, effects);
    if (std::holds_alternative<ApplySettings>(command))
        adoptSettings();
    if (auto *snapshot = std::get_if<RoomSnapshot>(&reply)) {
        snapshot->address = address();
        snapshot->figures = takeFigures();
    }
    submit(std::move(effects));
    endTurn();
    return reply;
}

ServerFigures ChatServer::takeFigures()
{
    // What turns out not to have been said is taken back, but what others sum up only grows.
    m_figures.messages = std::max(m_figures.messages, m_room.messages());
    ServerFigures figures = m_figures;
    figures.upSeconds =
        std::chrono::duration_cast<std::chrono::seconds>(m_clock.exactly() - m_started).count();
    figures.people = m_room.people();
    m_sessions.count(figures);
    m_admission.count(figures);
    m_outflow.count(figures);
    figures.deliveries = m_broadcast.deliveries();
    figures.commits = m_gate.commits();
    return figures;
}

void ChatServer::stop()
{
    if (std::exchange(m_stopping, true))
        return;
    m_admission.close();
    m_stopTimer.start(drainMs);
    Effects effects;
    m_room.stop(effects);
    submit(std::move(effects));
    endTurn();
}

void ChatServer::encrypted(Session &session)
{
    m_room.encrypted(session.id());
}

void ChatServer::decided(Session &session)
{
    Effects effects;
    m_room.decided(session.id(), session.kind(), effects);
    submit(std::move(effects));
}

void ChatServer::silent(Session &session)
{
    Effects effects;
    m_room.silent(session.id(), effects);
    submit(std::move(effects));
}

void ChatServer::commanded(Session &session, const Command &command)
{
    Effects effects = std::exchange(m_spareEffects, {});
    m_room.handle(session.id(), command, effects);
    submit(std::move(effects));
    effects.clear();
    m_spareEffects = std::move(effects);
}

void ChatServer::unreadable(Session &session, const Refused &reason)
{
    Effects effects;
    m_room.unreadable(session.id(), reason, effects);
    submit(std::move(effects));
}

void ChatServer::inputEnded(Session &session)
{
    Effects effects;
    m_room.inputEnded(session.id(), effects);
    submit(std::move(effects));
}

void ChatServer::ended(Session &session)
{
    m_dying.push_back(&session);
    endTurnSoon();
}

void ChatServer::hasMoreInput(Session &session)
{
    m_withInput.push_back(&session);
    m_inputTimer.start(0);
}

void ChatServer::onAdmitted(SocketDescriptor socket, const Origin &origin)
{
    const SessionId id {++m_lastSession};
    Session &session = m_sessions.add(std::make_unique<Session>(id, socket, *m_poller, *this));
    if (!m_poller->add(socket, &session.connection())) {
        qCWarning(lcNet) << "cannot watch a connection";
        m_admission.leave(origin.network, origin.objection.has_value());
        m_sessions.remove(session);
        return;
    }
    if (!origin.network.isEmpty())
        m_networks.insert(quint64(id), origin.network);
    if (origin.objection)
        session.turnAway(*origin.objection);
    else
        m_room.opened(id, origin.address);
    mark(session);
}

void ChatServer::adoptSettings()
{
    const RoomSettings &settings = m_room.settings();
    m_languages.setRoom(settings.language);
    for (const auto &session : m_sessions.open())
        session->setPlainRoom(settings.isPlainer());
}

AdminReply ChatServer::setDoor(const SetDoor &door)
{
    if (!door.open)
        m_admission.close();
    else if (const auto address = m_admission.reopen(); !address)
        return AdminRefused {ErrorCode::NotAllowed, address.error().detail};
    return AdminDone {};
}

void ChatServer::submit(Effects &&effects)
{
    // Before its event, so that both are in one commit.
    if (auto names = m_room.takeChangedNames(); !names.empty())
        m_store.keepNames(std::move(names));
    m_gate.submit(std::move(effects), m_room.takeStamped());
}

void ChatServer::carryOut(Effects &&effects)
{
    for (Effect &effect : effects)
        std::visit([this](auto &kind) { carryOut(kind); }, effect);
}

void ChatServer::carryOut(const TellOne &tell)
{
    const auto *bye = std::get_if<Bye>(&tell.event);
    if (bye && (bye->reason == ByeReason::TooFast || bye->reason == ByeReason::Refused))
        ++m_figures.cutOffs[size_t(CutOff::TooFast)];
    m_broadcast.tell(tell);
}

void ChatServer::carryOut(const MoveTo &move)
{
    Session *session = m_sessions.find(move.session);
    if (!session)
        return;
    m_broadcast.catchUp(*session);
    session->place = move.place;
}

void ChatServer::carryOut(const CloseSession &close)
{
    if (Session *session = m_sessions.find(close.session)) {
        m_broadcast.catchUp(*session);
        session->finish();
    }
}

void ChatServer::carryOut(const Replay &replay)
{
    Session *session = m_sessions.find(replay.session);
    if (!session)
        return;
    m_broadcast.catchUp(*session);
    m_replays.begin(*session, replay, m_room.earlierMessages());
}

void ChatServer::onTimer()
{
    m_wheel.advance(m_clock.now(), [this](TimerNode &node) {
        Session &session = static_cast<Session &>(node);
        session.keepTime();
        mark(session);
    });
    endTurn();
}

void ChatServer::proceedWithInput()
{
    for (Session *session : std::exchange(m_withInput, {}))
        session->proceed();
    endTurn();
}

void ChatServer::endTurnSoon()
{
    if (!m_turnTimer.isActive())
        m_turnTimer.start();
}

void ChatServer::endTurn()
{
    if (const auto wake = m_room.nextWake(); wake && *wake <= m_clock.now()) {
        Effects effects;
        m_room.wake(effects);
        submit(std::move(effects));
    }
    letGoOfDying();
    if (m_stopping || m_outflow.mayFlush())
        m_outflow.flush();
    // Behind it: what has left makes room, and nothing else need happen that would tell.
    m_replays.proceed();
    m_gate.flush(m_stopping ? Instant {} : m_outflow.next());
    if (m_gate.isFailing() && !m_probeTimer.isActive())
        m_probeTimer.start();
    armTimer();
    m_figures.turns.add(m_clock.endTurn());
    // Peers need not close first: what the system holds for them still reaches them afterwards.
    if (m_stopping && m_stopTimer.isActive() && isDrained())
        m_stopTimer.start(std::min(m_stopTimer.remainingTime(), drainedMs));
}

void ChatServer::letGoOfDying()
{
    while (!m_dying.empty()) {
        const std::vector<Session *> dying = std::exchange(m_dying, {});
        m_sessions.remove(dying);
        for (Session *session : dying)
            letGo(*session);
    }
}

void ChatServer::letGo(Session &session)
{
    m_outflow.forget(session);
    std::erase(m_withInput, &session);
    m_replays.drop(session.id());
    m_admission.leave(m_networks.take(quint64(session.id())), session.isTurnedAway());
    Effects effects;
    m_room.closed(session.id(), effects);
    submit(std::move(effects));
}

bool ChatServer::isDrained() const
{
    const auto &open = m_sessions.open();
    return m_gate.isIdle() && std::all_of(open.begin(), open.end(), [](const auto &session) {
        return session->queuedBytes() == 0;
    });
}

void ChatServer::armTimer()
{
    Instant next = Instant::max();
    for (const auto due : {m_wheel.nextTurn(), m_room.nextWake(), m_outflow.due(), m_gate.due()})
        next = std::min(next, due.value_or(Instant::max()));
    if (next == Instant::max())
        m_timer.stop();
    else
        wakeAt(next);
}

void ChatServer::wakeAt(Instant instant)
{
    // Most turns change nothing about it.
    if (m_timer.isActive() && instant == m_wake && instant > m_clock.now())
        return;
    m_wake = instant;
    const auto ahead = std::chrono::ceil<Milliseconds>(instant - m_clock.now());
    m_timer.start(std::max(Milliseconds(0), ahead));
}

} // namespace Teahouse

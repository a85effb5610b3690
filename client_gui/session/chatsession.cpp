// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/chatsession.h"

#include "client_gui/session/messagecommand.h"

#include <QUuid>

#include <utility>

namespace Teahouse {

namespace {

constexpr Milliseconds joinDeadline {10'000};
constexpr Milliseconds leaveDeadline {2'000};
constexpr Milliseconds jsonSilence {90'000}; // the server pings after 30 s
constexpr Milliseconds defaultHold {1'000};

} // namespace

ChatSession::ChatSession(SessionPorts ports, QObject *parent)
    : QObject(parent)
    , m_ports(std::move(ports))
    , m_retry(m_ports.scheduler, m_ports.random)
    , m_seat(m_ports.folder, m_ports.isPrinted, m_ports.keys)
    , m_sender(m_ports.scheduler, m_seat.book())
    , m_gate(m_ports.trustFolder)
    , m_wire(m_ports.scheduler)
    , m_joinDeadline(m_ports.scheduler)
    , m_silence(m_ports.scheduler)
    , m_leaveDeadline(m_ports.scheduler)
{
    connect(&m_retry, &Retry::due, this, &ChatSession::connectNow);
    connect(&m_retry, &Retry::countdownChanged, this, &ChatSession::countdownChanged);
    connect(&m_sender, &Sender::due, this,
        [this](const Command &command) { m_dialect->send(command); });
    connect(&m_sender, &Sender::sendStateChanged, this, &ChatSession::sendStateChanged);
    connect(&m_sender, &Sender::emptied, this, &ChatSession::outboxEmptied);
    connect(&m_sender, &Sender::notKept, &m_seat, &Seat::tellNotKept);
    connect(&m_seat, &Seat::trouble, this, &ChatSession::seatTrouble);
    connect(&m_wire, &Wire::opened, this, &ChatSession::onOpened);
    connect(&m_wire, &Wire::closed, this, &ChatSession::onClosed);
    connect(&m_wire, &Wire::bytesReceived, this, [this](const QByteArray &bytes) {
        watchSilence();
        if (m_dialect)
            m_dialect->receive(bytes);
    });
}

ChatSession::~ChatSession()
{
    if (m_isIn && !m_leaving) {
        m_dialect->exit();
        m_wire.flush();
    }
    dropDialect();
}

void ChatSession::open(const SessionOptions &options)
{
    goOffline();
    // The same person coming back gets what was said meanwhile, without a gap.
    if (options.server != m_options.server || options.name != m_options.name) {
        m_sender.failAll();
        m_seat.leave();
        m_place = {};
    }
    m_options = options;
    m_you = {};
    m_wasLive = false;
    m_nameTrouble = 0;
    m_retry.reset();
    m_seat.approach(options.server, options.name);
    m_gate.open(options.server, options.tls, options.fingerprint);
    connectNow();
}

void ChatSession::trust(const ServerTrust &server)
{
    m_gate.trust(server, m_ports.scheduler.utc());
}

void ChatSession::leave()
{
    if (m_leaving || m_state == ConnectionState::Offline)
        return;
    if (!m_isIn) {
        end({});
        return;
    }
    m_leaving = true;
    m_leaveDeadline.start(leaveDeadline, [this] { end({}); });
    m_dialect->exit();
    if (m_spoken == ProtocolChoice::Plain) { // knows no exit: closing is all there is
        m_wire.close();
        end({});
    }
}

void ChatSession::tryNow()
{
    if (m_state == ConnectionState::Waiting)
        connectNow();
}

QString ChatSession::send(Command command, const QString &toName)
{
    QString *ref = refOf(command);
    if (ref && ref->isEmpty())
        *ref = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString kept = ref ? *ref : QString();
    if (isMessage(command)) {
        if (m_state == ConnectionState::Offline || m_leaving)
            return {};
        m_seat.hold(m_spoken == ProtocolChoice::Json);
        m_sender.add(kept, std::move(command), toName);
        return kept;
    }
    const auto *take = std::get_if<TakeName>(&command);
    if (m_state != ConnectionState::Live || m_leaving) {
        if (take && m_state != ConnectionState::Offline)
            m_options.name = take->name;
        return {};
    }
    if (take && m_spoken == ProtocolChoice::Plain) {
        takeName(take->name);
        return kept;
    }
    if (take)
        m_renaming.ask(*take);
    m_dialect->send(command);
    return kept;
}

qsizetype ChatSession::spareMessages()
{
    m_seat.hold(m_spoken == ProtocolChoice::Json);
    return m_sender.spare();
}

bool ChatSession::retry(const QString &ref)
{
    return m_state != ConnectionState::Offline && !m_leaving && m_sender.retry(ref);
}

void ChatSession::connectNow()
{
    m_retry.stop();
    m_bye.reset();
    m_spoken =
        m_options.protocol == ProtocolChoice::Auto ? ProtocolChoice::Json : m_options.protocol;
    openWire();
}

void ChatSession::openWire()
{
    setState(ConnectionState::Connecting);
    m_wire.open(m_options.server, m_gate.security());
}

void ChatSession::onOpened()
{
    if (const auto objection = m_gate.objectionTo(m_wire, m_ports.scheduler.utc())) {
        refuse(*objection);
        return;
    }
    setState(ConnectionState::Negotiating);
    m_joinDeadline.start(joinDeadline, [this] { breakOff(NetworkTrouble::NoAnswer); });
    startDialect();
    m_dialect->open();
}

void ChatSession::startDialect()
{
    JoinRequest request {m_options.server, m_options.name, m_options.client, m_options.locale};
    request.serverKey = m_wire.serverKey();
    request.encryptedKeys = m_gate.keys();
    request.roomPassword = m_options.roomPassword;
    request.namePassword = m_options.namePassword;
    request.mayTellPasswords = mayTellPasswords();
    if (m_spoken == ProtocolChoice::Json && !m_seat.isTaken())
        m_place = m_seat.recall();
    m_place.askFrom(request);
    m_dialect =
        makeDialect(m_spoken, request, m_wire.localName(), m_ports.keys, m_ports.scheduler, this);
    connect(m_dialect, &Dialect::bytesReady, &m_wire, &Wire::write);
    connect(m_dialect, &Dialect::eventsRead, this, &ChatSession::onEvents);
    connect(m_dialect, &Dialect::understood, this, [this] { setState(ConnectionState::Joining); });
    connect(m_dialect, &Dialect::misread, this, &ChatSession::onMisread);
    connect(m_dialect, &Dialect::impostorFound, this, [this] {
        refuse({NetworkTrouble::Impostor, m_options.server.toString(), {}, {}});
    });
    connect(m_dialect, &Dialect::overflowed, this, &ChatSession::onOverflow);
}

void ChatSession::dropDialect()
{
    if (!m_dialect)
        return;
    m_dialect->disconnect(this);
    m_dialect->disconnect(&m_wire);
    std::exchange(m_dialect, nullptr)
        ->deleteLater(); // one of its own signals may have brought us here
}

void ChatSession::onEvents(const std::vector<Event> &events)
{
    // Whoever shows the room must know what this seat kept before it hears more.
    const auto welcome = std::find_if(events.begin(), events.end(),
        [](const Event &event) { return std::holds_alternative<Welcome>(event); });
    if (welcome == events.end())
        pass(events);
    else if (pass({events.begin(), welcome + 1}))
        pass({welcome + 1, events.end()});
    m_seat.notePrinted(m_place);
}

bool ChatSession::pass(const std::vector<Event> &events)
{
    if (!events.empty())
        emit eventsReceived(events);
    const Dialect *reader = m_dialect;
    for (const Event &event : events) {
        handle(event);
        if (!reader || m_dialect != reader)
            return false; // this connection is over, and so is what it said
    }
    return true;
}

void ChatSession::handle(const Event &event)
{
    m_place.note(idOf(event));
    if (const auto *welcome = std::get_if<Welcome>(&event))
        onWelcome(*welcome);
    else if (std::holds_alternative<Live>(event))
        onLive();
    else if (const auto *message = std::get_if<MessagePosted>(&event);
             message && !message->ref.isEmpty())
        m_sender.settle(message->ref, SendState::Stored);
    else if (const auto *ack = std::get_if<Ack>(&event))
        onAck(*ack);
    else if (const auto *refused = std::get_if<Refused>(&event))
        onRefused(*refused);
    else if (const auto *bye = std::get_if<Bye>(&event))
        m_bye = *bye; // the close follows
}

void ChatSession::onWelcome(const Welcome &welcome)
{
    m_isIn = true;
    m_place.note(welcome);
    m_you = welcome.you;
    m_options.name = welcome.you.name;
    takeSeat();
    m_sender.setRate(welcome.limits.messageBurst, welcome.limits.messagesPerSecond);
}

void ChatSession::takeSeat()
{
    const bool isJson = m_spoken == ProtocolChoice::Json;
    m_sender.setMayRepeat(isJson);
    const QString seat = m_dialect->seat();
    if (m_seat.isTaken() && (!isJson || seat == m_seat.name()))
        return;
    if (!m_seat.mayBecome(seat))
        m_sender.failAll(); // another server stands there now
    m_seat.take(seat);
    emit seatTaken(m_sender.takeUp());
}

void ChatSession::onLive()
{
    if (m_leaving)
        return; // this came too late
    m_joinDeadline.stop();
    m_place.catchUp();
    m_wasLive = true;
    m_nameTrouble = 0;
    m_retry.reset();
    if (!isTextSession()) // of text, when it comes may say where it ends
        m_wire.gather();
    setState(ConnectionState::Live);
    watchSilence();
    if (m_state == ConnectionState::Live) // whoever heard of it may have left
        m_sender.start();
}

void ChatSession::onAck(const Ack &ack)
{
    if (m_renaming.settle(ack.ref))
        takeName(m_renaming.to());
    else
        m_sender.settle(ack.ref, SendState::Stored);
}

void ChatSession::takeName(const QString &name)
{
    m_dialect->rename(name);
    m_options.name = name;
    Renamed renamed;
    renamed.at = m_ports.scheduler.utc();
    renamed.old = std::exchange(m_you.name, name);
    renamed.person = m_you;
    emit eventsReceived({renamed}); // the room tells the others only
}

void ChatSession::onRefused(const Refused &refused)
{
    if (refused.code == ErrorCode::EncryptionNeeded && m_gate.goEncrypted()) {
        m_wire.abort();
        loseConnection();
        connectNow();
        return;
    }
    if (m_state != ConnectionState::Live) {
        const bool aboutName = isAboutName(refused.code);
        const bool namesIt = aboutName || refused.code == ErrorCode::NameProtected
            || refused.code == ErrorCode::NotOnList;
        JoinRefusal refusal {
            refused.code, namesIt ? m_options.name : refused.subject, {}, refused.text};
        if (aboutName)
            refusal.suggestion = suggestedName(m_options.name);
        m_wire.close();
        loseConnection();
        fail(refusal);
        return;
    }
    if (refused.ref.isEmpty())
        return;
    if (refused.code == ErrorCode::TooFast) {
        const Milliseconds hold(refused.retryAfterMs.value_or(defaultHold.count()));
        m_sender.holdBack(refused.ref, std::clamp(hold, defaultHold, joinDeadline));
        return;
    }
    m_sender.settle(refused.ref, SendState::Failed, refused.text);
}

void ChatSession::setState(ConnectionState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void ChatSession::watchSilence()
{
    if (m_state == ConnectionState::Live && m_spoken == ProtocolChoice::Json)
        m_silence.start(jsonSilence, [this] { breakOff(NetworkTrouble::NoAnswer); });
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/session.h"

#include "shared/base/logging.h"
#include "shared/base/overloaded.h"
#include "shared/protocol/sentences.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr Milliseconds firstSilence {1000};
constexpr Milliseconds farewellTime {3000};
constexpr int framesInOneTurn = 64;
constexpr std::chrono::seconds tooLongWindow {60};

constexpr const char *httpAnswer = "HTTP/1.0 200 OK\r\n"
                                   "Content-Type: text/plain; charset=utf-8\r\n"
                                   "Connection: close\r\n\r\n";

} // namespace

Session::Session(SessionId id, SocketDescriptor socket, Poller &poller, SessionOwner &owner)
    : m_id(id)
    , m_owner(owner)
    , m_connection(socket, poller, *this)
    , m_opened(now())
    , m_lastHeard(m_opened)
{
    m_dialect.language = m_owner.languages().room();
}

qint64 Session::queuedBytes() const
{
    return m_connection.queuedBytes() + m_heldBytes + (m_unframed ? m_unframed->bytes() : 0);
}

void Session::tell(RenderedEvent &event)
{
    const bool lasts = event.id() != EventId {};
    if (m_holdsLasting && !lasts)
        return hold(event);
    if (!lasts || (!m_holdsLasting && event.id() > m_knownUpTo))
        tellFromLog(event);
}

bool Session::takesWhole(EventId first) const
{
    return !m_unframed && !m_holdsLasting && first > m_knownUpTo;
}

void Session::tellWhole(const std::vector<SharedBytes> &pieces)
{
    if (!isOpen() || m_finishing || m_tooSlow)
        return;
    for (const SharedBytes &piece : pieces)
        send(piece);
    checkOutbox();
}

void Session::goLive(EventId head)
{
    m_holdsLasting = false;
    m_knownUpTo = head;
    releaseHeld();
    if (std::exchange(m_finishesLive, false))
        finish();
}

void Session::releaseHeld()
{
    m_heldBytes = 0;
    for (const SharedBytes &bytes : std::exchange(m_held, {}))
        send(bytes);
    checkOutbox();
}

void Session::hold(RenderedEvent &event)
{
    const SharedBytes &bytes = event.bytes(m_dialect);
    if (bytes.isEmpty() || event.isTyping())
        return;
    m_held.push_back(bytes);
    m_heldBytes += bytes.size();
    checkOutbox();
}

void Session::tellFromLog(RenderedEvent &event)
{
    if (!isOpen() || m_finishing || m_tooSlow)
        return;
    if (event.isTyping() && queuedBytes() > m_owner.limits().outboxSoftBytes)
        return;
    const SharedBytes &bytes = event.bytes(m_dialect);
    if (bytes.isEmpty())
        return;
    if (m_unframed) {
        m_unframed->push(bytes.view().chopped(1).toByteArray(), event.standsAlone());
        m_owner.mark(*this);
    } else {
        send(bytes);
    }
    checkOutbox();
}

void Session::flush()
{
    if (m_tooSlow)
        return cutOff();
    if (m_unframed)
        sendUnframed();
    m_connection.flush(now());
    if (m_finishing && (!m_unframed || m_unframed->isEmpty()))
        m_connection.finish(now());
}

void Session::proceed()
{
    for (int frames = 0; frames < framesInOneTurn; ++frames) {
        if (!isOpen() || m_finishing)
            return;
        const Frame frame = nextFrame();
        adoptFraming();
        if (frame.status == FrameStatus::Incomplete) {
            m_connection.pauseReading(false);
            if (m_inputEnded && !std::exchange(m_endTold, true))
                m_owner.inputEnded(*this);
            return;
        }
        if (frame.status == FrameStatus::TooLong)
            takeTooLong();
        else
            takeFrame(frame.bytes);
    }
    m_connection.pauseReading(true);
    m_owner.hasMoreInput(*this);
}

void Session::setPlainRoom(bool plain)
{
    if (auto *input = std::get_if<TextInput>(&m_input))
        input->setPlainRoom(plain);
}

void Session::finish()
{
    // Who leaves before having caught up still hears what happened before.
    if (m_holdsLasting && isOpen()) {
        m_finishesLive = true;
        return;
    }
    m_finishing = true;
    m_owner.mark(*this);
}

Instant Session::deadline() const
{
    Instant next = Instant::max();
    const auto consider = [&next](std::optional<Instant> instant) {
        next = std::min(next, instant.value_or(Instant::max()));
    };
    if (m_unframed)
        consider(m_unframed->due());
    if (m_connection.queuedBytes() > 0)
        consider(m_connection.stalledSince() + Milliseconds(m_owner.limits().outboxStallMs));
    if (m_connection.isFinishing())
        consider(m_connection.stalledSince() + farewellTime);
    if (m_finishing)
        return next;

    if (m_handshake)
        return std::min(next, m_opened + Milliseconds(m_owner.limits().tlsHandshakeMs));
    if (!isSilenceTold())
        consider(m_opened + firstSilence);
    if (const auto *input = std::get_if<TextInput>(&m_input))
        consider(input->quietDeadline());
    if (place == Place::Door)
        consider(joinDeadline());
    if (kind() == SessionKind::Json)
        consider(
            m_lastHeard + (m_pinged ? Milliseconds(m_owner.limits().dropAfterMs) : pingAfter()));
    return next;
}

void Session::keepTime()
{
    const Instant time = now();
    if (m_unframed && !m_unframed->isEmpty())
        m_owner.mark(*this);
    const Instant stalled = m_connection.stalledSince();
    // The system may go on with what it holds for a peer that was told farewell.
    if (m_connection.isFinishing() && time >= stalled + farewellTime)
        return m_connection.abort();
    if (m_connection.queuedBytes() > 0
        && time >= stalled + Milliseconds(m_owner.limits().outboxStallMs))
        return cutOff();
    if (m_finishing)
        return;

    if (m_handshake) {
        if (time >= m_opened + Milliseconds(m_owner.limits().tlsHandshakeMs))
            m_connection.abort();
        return;
    }
    if (!isSilenceTold() && time >= m_opened + firstSilence) {
        m_silenceTold = true;
        m_owner.silent(*this);
    }
    if (std::holds_alternative<TextInput>(m_input))
        proceed();
    if (!m_finishing && place == Place::Door && time >= joinDeadline())
        return leaveWith(ByeReason::Timeout);
    if (kind() == SessionKind::Json)
        keepAlive(time);
}

void Session::received(QByteArrayView bytes)
{
    m_lastHeard = now();
    m_pinged = false;
    m_owner.mark(*this);
    if (kind() == SessionKind::Undecided) {
        m_firstBytes.append(bytes);
        decide();
    } else if (auto *text = std::get_if<TextInput>(&m_input)) {
        text->append(bytes, m_lastHeard);
    } else if (auto *json = std::get_if<JsonInput>(&m_input)) {
        json->append(bytes);
    }
    if (kind() != SessionKind::Undecided)
        proceed();
}

void Session::inputEnded()
{
    m_inputEnded = true;
    if (kind() == SessionKind::Undecided && !m_firstBytes.isEmpty())
        beginText();
    proceed();
}

void Session::ended()
{
    m_handshake.reset();
    m_owner.ended(*this);
}

void Session::decide()
{
    switch (negotiate(m_firstBytes)) {
    case SessionKind::Undecided:
        return;
    case SessionKind::Tls:
        return beginTls();
    case SessionKind::Json:
        return beginJson();
    case SessionKind::Text:
        return beginText();
    }
}

void Session::beginTls()
{
    // Not inside itself, and not behind what was told in plain text to a peer that was silent.
    if (!m_connection.isTls() && !m_hasSpoken)
        m_handshake = m_owner.tlsDoor().enter();
    if (!m_handshake)
        return m_connection.abort();
    m_opened = now();
    m_connection.encrypt(m_handshake->context(), std::exchange(m_firstBytes, {}));
}

void Session::encrypted()
{
    m_handshake.reset();
    m_opened = now();
    m_owner.encrypted(*this);
    m_owner.mark(*this);
}

/// Tells a peer that may not be here without encryption, in the dialect that it has begun.
bool Session::isTurnedAwayAsPlain()
{
    if (m_connection.isTls() || !m_owner.tlsDoor().isRequired())
        return false;
    const Event refused = Refused {ErrorCode::EncryptionNeeded, {}, {}, {}, {}};
    RenderedEvent rendered(refused, m_owner.languages(), m_owner.clock().utc());
    tell(rendered);
    finish();
    return true;
}

void Session::beginJson()
{
    m_dialect.kind = SessionKind::Json;
    if (isTurnedAwayAsPlain())
        return;
    auto &input = m_input.emplace<JsonInput>(m_owner.limits());
    input.append(std::exchange(m_firstBytes, {}));
    m_owner.decided(*this);
}

void Session::beginText()
{
    const qsizetype lineEnd = m_firstBytes.indexOf('\n');
    if (lineEnd >= 0 && isHttpRequest(QByteArrayView(m_firstBytes).first(lineEnd).trimmed()))
        return answerHttp();
    m_dialect.kind = SessionKind::Text;
    if (isTurnedAwayAsPlain())
        return;
    auto &input = m_input.emplace<TextInput>(m_owner.limits());
    input.setPlainRoom(m_owner.isPlainRoom());
    input.append(std::exchange(m_firstBytes, {}), m_lastHeard);
    m_owner.decided(*this);
}

void Session::answerHttp()
{
    m_firstBytes.clear();
    const QString sentence = m_owner.languages().ofRoom().text(httpSentence());
    send(SharedBytes::of(httpAnswer + sentence.toUtf8() + '\n'));
    finish();
}

Frame Session::nextFrame()
{
    if (auto *text = std::get_if<TextInput>(&m_input))
        return text->next(now(), m_inputEnded);
    if (auto *json = std::get_if<JsonInput>(&m_input)) {
        if (place != Place::Door)
            json->setInRoom();
        return json->next();
    }
    return {};
}

void Session::takeFrame(const QByteArray &bytes)
{
    if (auto *text = std::get_if<TextInput>(&m_input)) {
        const Reading reading = text->read(bytes);
        m_dialect.charset = text->charset();
        take(reading);
    } else if (auto *json = std::get_if<JsonInput>(&m_input)) {
        take(json->read(bytes));
    }
}

void Session::take(const Reading &reading)
{
    std::visit(Overloaded {[](std::monostate) {}, [this](HttpRequest) { answerHttp(); },
                   [this](const Command &command) { takeCommand(command); },
                   [this](const Refused &reason) { m_owner.unreadable(*this, reason); }},
        reading);
}

void Session::takeCommand(const Command &command)
{
    if (const auto *hello = std::get_if<Hello>(&command))
        m_dialect.language = m_owner.languages().of(hello->locale);
    if (std::holds_alternative<AskHelp>(command) && kind() == SessionKind::Text)
        giveHelp();
    else
        m_owner.commanded(*this, command);
}

void Session::takeTooLong()
{
    const Instant time = now();
    std::erase_if(m_tooLongLines, [&](Instant at) { return time - at > tooLongWindow; });
    m_tooLongLines.push_back(time);
    const Limits &limits = m_owner.limits();
    const auto *json = std::get_if<JsonInput>(&m_input);
    const qint64 most = json ? json->longestLine() : limits.textLineBytes;
    m_owner.unreadable(*this, Refused {ErrorCode::TooLong, QString::number(most), {}, {}, {}});
    if (qint64(m_tooLongLines.size()) >= limits.longLinesPerMinute)
        leaveWith(ByeReason::TooFast);
}

void Session::adoptFraming()
{
    const auto *input = std::get_if<TextInput>(&m_input);
    if (!input)
        return;
    if (input->isLinePeer() && m_unframed) {
        const QByteArray lines = m_unframed->takeAsLines();
        m_unframed.reset();
        send(SharedBytes::of(lines));
    } else if (input->isUnframed() && !input->isLinePeer() && !m_unframed) {
        m_unframed = std::make_unique<UnframedWriter>();
    }
}

void Session::send(const SharedBytes &bytes)
{
    m_hasSpoken = true;
    m_connection.queue(bytes, now());
    m_owner.mark(*this);
}

void Session::sendUnframed()
{
    const QByteArray write = m_unframed->next(now(), m_dialect.charset);
    if (!write.isEmpty())
        m_connection.queue(SharedBytes::of(write), now());
}

void Session::checkOutbox()
{
    const qint64 most = m_owner.limits().outboxBytes;
    if (queuedBytes() <= most)
        return;
    // A busy turn may queue more than the bound for a peer that takes it all at once.
    m_connection.flush(now());
    m_tooSlow = queuedBytes() > most;
}

void Session::cutOff()
{
    if (!isOpen())
        return;
    qCInfo(lcNet) << "cut off a slow peer," << queuedBytes() << "bytes behind";
    m_connection.cutOff();
}

void Session::giveHelp()
{
    if (m_tooSlow)
        return;
    const QString help = m_owner.languages().ofRoom().help().join(u'\n');
    const QByteArray bytes = encodeText(help, m_dialect.charset);
    if (m_unframed)
        m_unframed->push(bytes, false);
    else
        send(SharedBytes::of(bytes + '\n'));
    m_owner.mark(*this);
    checkOutbox();
}

void Session::leaveWith(ByeReason reason)
{
    const Event bye = Bye {reason, {}, {}};
    RenderedEvent rendered(bye, m_owner.languages(), m_owner.clock().utc());
    tell(rendered);
    m_owner.inputEnded(*this);
    finish();
}

void Session::keepAlive(Instant time)
{
    const Limits &limits = m_owner.limits();
    if (time >= m_lastHeard + Milliseconds(limits.dropAfterMs))
        return leaveWith(ByeReason::Timeout);
    if (m_pinged || time < m_lastHeard + pingAfter())
        return;
    m_pinged = true;
    const Event ping = Ping {};
    RenderedEvent rendered(ping, m_owner.languages(), m_owner.clock().utc());
    tell(rendered);
}

Milliseconds Session::pingAfter() const
{
    // However the limits are set, nobody is dropped without having been asked.
    const Limits &limits = m_owner.limits();
    return Milliseconds(std::min(limits.pingAfterMs, limits.dropAfterMs / 2));
}

/// Whether its first silence is over, or is none to tell the room of.
bool Session::isSilenceTold() const
{
    return m_silenceTold || kind() != SessionKind::Undecided
        || (!m_connection.isTls() && m_owner.tlsDoor().isRequired());
}

Instant Session::joinDeadline() const
{
    if (kind() != SessionKind::Json && m_owner.isPlainRoom())
        return Instant::max();
    const bool isQuick = kind() == SessionKind::Json || m_owner.isCrowded();
    return m_opened
        + Milliseconds(isQuick ? m_owner.limits().joinJsonMs : m_owner.limits().joinTextMs);
}

} // namespace Teahouse

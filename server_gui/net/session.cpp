// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/session.h"

#include "shared/base/overloaded.h"
#include "shared/protocol/sentences.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr Milliseconds firstSilence {1000};
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
    , m_output(m_connection, owner)
    , m_opened(now())
    , m_lastHeard(m_opened)
{ }

void Session::proceed()
{
    for (int frames = 0; frames < framesInOneTurn; ++frames) {
        if (!isOpen() || m_output.isFinishing())
            return;
        if (place != Place::Door)
            m_input.setInRoom();
        const Frame frame = m_input.next(now(), m_inputEnded);
        if (const TextInput *text = m_input.text())
            markIf(m_output.adoptFraming(text->isLinePeer(), text->isUnframed()));
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

void Session::scheduleIn(TimerWheel &wheel)
{
    if (!isOpen())
        return;
    // A deadline that has moved away is looked at when its old time comes: most only ever move
    // away.
    const Instant next = deadline();
    if (next != Instant::max() && (!isScheduled() || next < due()))
        wheel.schedule(*this, next);
}

Instant Session::deadline() const
{
    Instant next = m_output.deadline();
    if (m_output.isFinishing())
        return next;
    if (m_handshake)
        return std::min(next, m_opened + Milliseconds(m_owner.limits().tlsHandshakeMs));
    const auto consider = [&next](Instant instant) { next = std::min(next, instant); };
    if (!isSilenceTold())
        consider(m_opened + firstSilence);
    if (const auto quiet = m_input.quietDeadline())
        consider(*quiet);
    if (place == Place::Door)
        consider(joinDeadline());
    if (kind() == SessionKind::Json)
        consider(
            m_lastHeard + (m_pinged ? Milliseconds(m_owner.limits().dropAfterMs) : pingAfter()));
    return next;
}

void Session::keepTime()
{
    if (!m_output.keepTime())
        return;
    const Instant time = now();
    if (m_handshake) {
        if (time < m_opened + Milliseconds(m_owner.limits().tlsHandshakeMs))
            return;
        ++m_owner.figures().cutOffs[size_t(CutOff::NoHandshake)];
        return m_connection.abort();
    }
    if (!isSilenceTold() && time >= m_opened + firstSilence) {
        m_silenceTold = true;
        if (isTurnedAway())
            return beginText();
        m_owner.silent(*this);
    }
    if (m_input.text())
        proceed();
    if (!m_output.isFinishing() && place == Place::Door && time >= joinDeadline())
        return leaveWith(ByeReason::Timeout, CutOff::NotJoined);
    if (kind() == SessionKind::Json)
        keepAlive(time);
}

void Session::received(QByteArrayView bytes)
{
    m_lastHeard = now();
    m_pinged = false;
    m_owner.figures().bytesIn += bytes.size();
    m_owner.mark(*this);
    // Whoever was told farewell is not listened to any more.
    if (m_output.isFinishing())
        return;
    m_input.append(bytes, m_lastHeard);
    if (kind() == SessionKind::Undecided)
        decide();
    if (kind() != SessionKind::Undecided)
        proceed();
}

void Session::inputEnded()
{
    m_inputEnded = true;
    if (kind() == SessionKind::Undecided && !m_input.firstBytes().isEmpty())
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
    switch (m_input.negotiated()) {
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
    if (!m_connection.isTls() && !m_output.hasSpoken())
        m_handshake = m_owner.tlsDoor().enter();
    if (!m_handshake) {
        ++m_owner.figures().cutOffs[size_t(CutOff::NoHandshake)];
        return m_connection.abort();
    }
    m_opened = now();
    m_connection.encrypt(m_handshake->context(), m_input.takeFirstBytes());
}

void Session::encrypted()
{
    m_handshake.reset();
    m_opened = now();
    m_owner.encrypted(*this);
    m_owner.mark(*this);
}

/// Tells a peer that may not be here, or not without encryption, in the dialect that it has begun.
bool Session::isRefused()
{
    const bool isTooPlain = !m_connection.isTls() && m_owner.tlsDoor().isRequired();
    if (!isTurnedAway() && !isTooPlain)
        return false;
    const ErrorCode why = isTurnedAway() ? *m_complaints->objection : ErrorCode::EncryptionNeeded;
    const Event refused = Refused {why, {}, {}, {}, {}};
    RenderedEvent rendered(refused, m_owner.languages(), m_owner.clock().utc());
    tell(rendered);
    finish();
    return true;
}

void Session::beginJson()
{
    m_output.dialect.kind = SessionKind::Json;
    if (isRefused())
        return;
    m_input.beginJson(m_owner.limits());
    m_owner.decided(*this);
}

void Session::beginText()
{
    const QByteArray begun = m_input.firstBytes();
    const qsizetype lineEnd = begun.indexOf('\n');
    if (lineEnd >= 0 && isHttpRequest(QByteArrayView(begun).first(lineEnd).trimmed()))
        return answerHttp();
    m_output.dialect.kind = SessionKind::Text;
    if (isRefused())
        return;
    m_input.beginText(m_owner.limits(), m_owner.isPlainRoom(), m_lastHeard);
    m_owner.decided(*this);
}

void Session::answerHttp()
{
    m_input.takeFirstBytes();
    const QString sentence = m_owner.languages().ofRoom().text(httpSentence());
    markIf(m_output.send(SharedBytes::of(httpAnswer + sentence.toUtf8() + '\n')));
    finish();
}

void Session::takeFrame(const QByteArray &bytes)
{
    const Reading reading = m_input.read(bytes);
    if (const TextInput *text = m_input.text())
        m_output.dialect.charset = text->charset();
    std::visit(Overloaded {[](std::monostate) {}, [this](HttpRequest) { answerHttp(); },
                   [this](const Command &command) { takeCommand(command); },
                   [this](const Refused &reason) { m_owner.unreadable(*this, reason); }},
        reading);
}

void Session::takeCommand(const Command &command)
{
    if (const auto *hello = std::get_if<Hello>(&command))
        m_output.dialect.language = m_owner.languages().of(hello->locale);
    if (std::holds_alternative<AskHelp>(command) && kind() == SessionKind::Text)
        giveHelp();
    else
        m_owner.commanded(*this, command);
}

void Session::takeTooLong()
{
    const Instant time = now();
    std::vector<Instant> &lines = complaints().tooLongLines;
    std::erase_if(lines, [&](Instant at) { return time - at > tooLongWindow; });
    lines.push_back(time);
    const Limits &limits = m_owner.limits();
    const qint64 most = m_input.longestLine(limits);
    m_owner.unreadable(*this, Refused {ErrorCode::TooLong, QString::number(most), {}, {}, {}});
    if (qint64(lines.size()) >= limits.longLinesPerMinute)
        leaveWith(ByeReason::TooFast, CutOff::TooFast);
}

Session::Complaints &Session::complaints()
{
    if (!m_complaints)
        m_complaints = std::make_unique<Complaints>();
    return *m_complaints;
}

void Session::giveHelp()
{
    markIf(m_output.tellLines(m_owner.languages().ofRoom().help().join(u'\n')));
}

void Session::leaveWith(ByeReason reason, CutOff why)
{
    ++m_owner.figures().cutOffs[size_t(why)];
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
        return leaveWith(ByeReason::Timeout, CutOff::Silent);
    if (m_pinged || time < m_lastHeard + pingAfter())
        return;
    m_pinged = true;
    const Event ping = Ping {};
    RenderedEvent rendered(ping, m_owner.languages(), m_owner.clock().utc());
    // Also amid the log: who takes long to read it must not be dropped without having been asked.
    tellFromLog(rendered);
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
        || (!isTurnedAway() && !m_connection.isTls() && m_owner.tlsDoor().isRequired());
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

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
// The half of ChatSession that deals with the ends of connections and of the seat.
#include "client_gui/session/chatsession.h"

#include <algorithm>

namespace Teahouse {

namespace {

constexpr int nameTries =
    3; // a text server may not have noticed yet that our old connection is gone

} // namespace

void ChatSession::onMisread()
{
    if (m_options.protocol != ProtocolChoice::Auto) {
        breakOff(NetworkTrouble::NoAnswer);
        return;
    }
    m_wire.abort();
    dropDialect();
    m_spoken = ProtocolChoice::Text;
    openWire();
}

void ChatSession::onOverflow()
{
    breakOff(NetworkTrouble::Hostile);
}

void ChatSession::breakOff(NetworkTrouble trouble)
{
    m_wire.abort();
    loseConnection();
    fail({trouble, m_options.server.toString(), {}, {}});
}

void ChatSession::onClosed(NetworkTrouble trouble)
{
    if (m_dialect)
        m_dialect->finish();
    if (m_state == ConnectionState::Offline || m_state == ConnectionState::Waiting)
        return; // what the dialect still held has said it all
    if (m_leaving) {
        end(m_bye.value_or(Bye {}));
        return;
    }
    const bool hasNoTls =
        trouble == NetworkTrouble::NotEncrypted || trouble == NetworkTrouble::NoHandshake;
    if (hasNoTls && m_gate.goPlain()) {
        openWire();
        return;
    }
    if (m_state == ConnectionState::Negotiating && m_spoken == ProtocolChoice::Json
        && m_options.protocol == ProtocolChoice::Auto) {
        onMisread(); // it may have closed because it did not understand
        return;
    }
    loseConnection();
    if (m_bye)
        onBye(*m_bye);
    else
        fail({trouble, m_options.server.toString(), {}, {}});
}

void ChatSession::loseConnection()
{
    const QStringList uncertain = m_dialect ? m_dialect->uncertain() : QStringList();
    dropDialect();
    m_isIn = false;
    m_joinDeadline.stop();
    m_silence.stop();
    m_sender.stop();
    m_renaming.forget();
    m_sender.failUncertain(uncertain);
}

void ChatSession::onBye(const Bye &bye)
{
    if (isFinal(bye.reason))
        end(bye);
    else if (!m_wasLive)
        fail({NetworkTrouble::Closed, m_options.server.toString(), {}, bye.text});
    else if (bye.reconnectAfterMs)
        wait(Milliseconds(std::clamp<qint64>(*bye.reconnectAfterMs, 0, 60'000)));
    else
        wait();
}

void ChatSession::fail(const JoinRefusal &refusal)
{
    const auto *code = std::get_if<ErrorCode>(&refusal.reason);
    const bool oldSelf = code && *code == ErrorCode::NameTaken && ++m_nameTrouble <= nameTries;
    const bool comesBack = m_wasLive && (!code || isPassing(refusal) || oldSelf);
    if (comesBack || (m_options.isPatient && isPassing(refusal))) {
        m_obstacle = refusal;
        wait();
        return;
    }
    goOffline();
    emit joinRefused(refusal);
}

/// Not even a connection that broke is tried again.
void ChatSession::refuse(const JoinRefusal &refusal)
{
    m_wire.abort();
    goOffline();
    emit joinRefused(refusal);
}

void ChatSession::wait(std::optional<Milliseconds> asked)
{
    if (!m_wasLive)
        m_gate.startOver(); // who shut the door in our face may speak TLS
    m_retry.schedule(asked);
    setState(ConnectionState::Waiting);
    if (m_state == ConnectionState::Waiting)
        m_retry.countDown();
}

void ChatSession::end(const Bye &bye)
{
    goOffline();
    emit ended(bye);
}

void ChatSession::goOffline()
{
    m_retry.stop();
    m_leaveDeadline.stop();
    m_leaving = false;
    loseConnection();
    m_wire.close();
    setState(ConnectionState::Offline);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/connectionbanner.h"

#include "client_gui/view/showntext.h"
#include "shared/ui/banner.h"

using namespace Qt::StringLiterals;

namespace Teahouse {

QString byeSentence(const Bye &bye)
{
    const auto reason = [&bye] {
        switch (bye.reason) {
        case ByeReason::Kicked:
            return ConnectionBanner::tr("The host removed you from this room.");
        case ByeReason::Banned:
            return ConnectionBanner::tr("You can't join this room for now.");
        case ByeReason::TakenOver:
            return ConnectionBanner::tr("You came in from another window.");
        case ByeReason::Exit:
            return ConnectionBanner::tr("You have left the room.");
        case ByeReason::Stopping:
        case ByeReason::TooSlow:
        case ByeReason::Timeout:
        case ByeReason::TooFast:
        case ByeReason::Refused:
            break;
        }
        return ConnectionBanner::tr("The connection has ended.");
    };
    const QString words = shownText(bye.text).simplified();
    return words.isEmpty() ? reason() : ConnectionBanner::tr("%1 (%2)").arg(reason(), words);
}

ConnectionBanner::ConnectionBanner(ChatSession &session, Banner &banner, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_banner(banner)
{
    connect(&session, &ChatSession::stateChanged, this, &ConnectionBanner::onState);
    connect(&session, &ChatSession::countdownChanged, this, &ConnectionBanner::onCountdown);
    connect(&session, &ChatSession::ended, this, [this](const Bye &bye) {
        m_banner.tell(u"offline"_s, byeSentence(bye), tr("Join again"), Banner::Tone::Danger);
    });
    connect(&session, &ChatSession::joinRefused, this, [this](const JoinRefusal &refusal) {
        m_banner.tell(
            u"offline"_s, refusalSentence(refusal), tr("Join again"), Banner::Tone::Danger);
    });
    connect(&banner, &Banner::actionRequested, this, &ConnectionBanner::onAction);
    onState(session.state());
}

void ConnectionBanner::onState(ConnectionState state)
{
    switch (state) {
    case ConnectionState::Live:
        m_banner.hide();
        break;
    case ConnectionState::Connecting:
    case ConnectionState::Negotiating:
    case ConnectionState::Joining:
        m_banner.tell(u"offline"_s, tr("Reconnecting…"));
        break;
    case ConnectionState::Waiting:
        onCountdown(m_session.secondsToRetry());
        break;
    case ConnectionState::Offline:
        m_banner.tell(u"offline"_s, tr("Not connected."), tr("Join again"), Banner::Tone::Danger);
        break;
    }
}

void ConnectionBanner::onCountdown(int seconds)
{
    m_banner.tell(u"offline"_s, tr("Reconnecting in %1 s…").arg(seconds), tr("Try now"));
}

void ConnectionBanner::onAction()
{
    if (m_session.state() == ConnectionState::Offline)
        emit joinAgainRequested();
    else
        m_session.tryNow();
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"
#include "client_gui/session/personkeys.h"
#include "tests/client_gui/session/manualscheduler.h"

#include <QTest>

namespace Teahouse {

/// A session whose time stands still, and all that it has told.
class SessionFixture final : public QObject
{
    Q_OBJECT
public:
    /// `isPrinted`: as a terminal has it, not a window.
    explicit SessionFixture(const QString &folder = {}, bool isPrinted = false)
        : keys(folder)
        , session({scheduler, keys, [] { return 0.5; }, folder, folder, isPrinted})
    {
        connect(&session, &ChatSession::eventsReceived, this,
            [this](const auto &events) { told.insert(told.end(), events.begin(), events.end()); });
        connect(&session, &ChatSession::seatTaken, this,
            [this](const std::vector<KeptMessage> &messages) { kept = messages; });
        connect(&session, &ChatSession::seatTrouble, this,
            [this](const QString &sentence) { troubles.append(sentence); });
        connect(&session, &ChatSession::joinRefused, this,
            [this](const JoinRefusal &refusal) { refusals.append(refusal); });
        connect(&session, &ChatSession::ended, this, [this](const Bye &bye) { byes.append(bye); });
        connect(&session, &ChatSession::sendStateChanged, this,
            [this](const QString &ref, SendState state, const QString &reason) {
                sendStates.insert(ref, state);
                reasons.insert(ref, reason);
            });
    }

    SessionOptions options(quint16 port, ProtocolChoice protocol = ProtocolChoice::Auto) const
    {
        return {{QStringLiteral("127.0.0.1"), port}, QStringLiteral("alice"), protocol,
            QStringLiteral("Test 1"), QStringLiteral("en"), TlsChoice::Off};
    }
    /// The same, with encryption first.
    SessionOptions tlsOptions(quint16 port, TlsChoice tls = TlsChoice::Auto) const
    {
        SessionOptions wanted = options(port);
        wanted.tls = tls;
        return wanted;
    }
    /// True once the session is in that state; time moves on by `step` a turn meanwhile.
    bool reaches(ConnectionState state, Milliseconds step = {})
    {
        return QTest::qWaitFor([&] {
            if (session.state() != state)
                scheduler.advance(step);
            return session.state() == state;
        });
    }
    QStringList texts() const
    {
        QStringList texts;
        for (const Event &event : told) {
            if (const auto *message = std::get_if<MessagePosted>(&event))
                texts.append(message->from.name + u':' + message->text);
        }
        return texts;
    }
    QString say(const QString &text) { return session.send(Say {text, std::nullopt, {}}); }

    ManualScheduler scheduler;
    PersonKeys keys;
    ChatSession session;
    std::vector<Event> told;
    QList<JoinRefusal> refusals;
    QList<Bye> byes;
    QHash<QString, SendState> sendStates;
    QHash<QString, QString> reasons;
    std::vector<KeptMessage> kept;
    QStringList troubles;
};

} // namespace Teahouse

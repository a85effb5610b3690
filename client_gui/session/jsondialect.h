// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialect.h"
#include "client_gui/session/passwordanswer.h"
#include "client_gui/session/scheduler.h"
#include "shared/protocol/linereader.h"
#include "shared/protocol/personproof.h"

namespace Teahouse {

class PersonKeys;

/// JSON lines: says hello, proves the person, answers pings.
class JsonDialect final : public Dialect
{
    Q_OBJECT
public:
    JsonDialect(
        JoinRequest request, PersonKeys &keys, Scheduler &scheduler, QObject *parent = nullptr);

    void open() override;
    void receive(const QByteArray &bytes) override;
    void send(const Command &command) override;
    void exit() override;
    void rename(const QString &name) override;
    QString seat() const override;

private:
    void hello();
    void readLine(const QByteArray &line, std::vector<Event> &events);
    void onChallenge(const Challenge &challenge);
    void keepKey();
    /// Tells the password that was asked for, and joins again once it was right. True where that
    /// is under way; otherwise what is to be told about it.
    bool authenticate(Refused &refused);

    JoinRequest m_request;
    PasswordAnswer m_passwords {m_request};
    PersonKeys &m_keys;
    Alarm m_firstEvent;
    LineFramer m_framer;
    PersonKey m_key;
    QByteArray m_server; // the value that the challenge told
    bool m_understood = false;
    bool m_keyChanged = false;
    bool m_isIn = false;
};

} // namespace Teahouse

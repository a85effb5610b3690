// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialect.h"
#include "client_gui/session/nameids.h"
#include "client_gui/session/passwordanswer.h"
#include "client_gui/session/textpacer.h"
#include "client_gui/session/textreader.h"
#include "shared/protocol/charset.h"

#include <deque>

namespace Teahouse {

/// The text commands, for servers that know no JSON: one command a write, without a line end. Such
/// a server confirms nothing, so an echo, or 2 s without a refusal, stands for the ack.
class TextDialect final : public Dialect
{
    Q_OBJECT
public:
    TextDialect(JoinRequest request, Scheduler &scheduler, QObject *parent = nullptr);

    void open() override;
    void receive(const QByteArray &bytes) override;
    void finish() override;
    void send(const Command &command) override;
    void exit() override;
    void rename(const QString &name) override;
    QString seat() const override;
    QStringList uncertain() const override;

private:
    /// A command of ours that was written and not answered yet.
    struct Asked {
        QString ref;
        QString line; // as its echo will show it
        std::optional<MessagePosted> message; // what is told once its last line has been echoed
        Instant written {};
    };

    void readLine(const QByteArray &bytes);
    void readBeforeJoining(const QString &line);
    void takeName();
    /// Tells the password that was asked for; true where that is under way.
    bool authenticate(Refused &refused);
    void readOk(QStringView behind);
    void join();
    void giveUpJoining();
    void tell(Event event);
    void ask(const Command &command, Asked asked);
    void sendMessage(const Command &command, const QString &text, const QString &ref,
        const std::optional<Person> &to);
    bool settleEcho(const MessagePosted &message);
    bool settleRefusal(Refused refused);
    bool settleRename();
    void settleFirst(const QDateTime &at);
    void releaseNext();
    void watchAsked();
    Person me();

    JoinRequest m_request;
    PasswordAnswer m_passwords {m_request};
    Scheduler &m_scheduler;
    TextReader m_reader;
    TextPacer m_pacer;
    Alarm m_patience;
    Alarm m_silence;
    CharsetDetector m_charset;
    NameIds m_ids;
    std::deque<Asked> m_asked;
    QStringList m_early; // lines that came before the OK
    bool m_joined = false;
    bool m_authenticates = false; // the next OK is not the room's
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialect.h"
#include "client_gui/session/scheduler.h"
#include "client_gui/session/textreader.h"
#include "shared/protocol/charset.h"

#include <deque>

namespace Teahouse {

/// Lines as they are typed, no commands, for a server that merely relays what it gets. Everybody
/// there is one voice: the server's.
class PlainDialect final : public Dialect
{
    Q_OBJECT
public:
    /// `localName`: our ADDRESS:PORT, by which some servers call us.
    PlainDialect(JoinRequest request, const QString &localName, Scheduler &scheduler,
        QObject *parent = nullptr);

    void open() override;
    void receive(const QByteArray &bytes) override;
    void finish() override;
    void send(const Command &command) override;
    void exit() override { }
    void rename(const QString &name) override;
    QString seat() const override;

private:
    void readLine(const QByteArray &bytes);
    bool takeEcho(const QString &line);
    Person me() const;
    Person voice(const QString &name) const;

    JoinRequest m_request;
    Scheduler &m_scheduler;
    TextReader m_reader;
    CharsetDetector m_charset;
    QString m_localName;
    std::deque<QString> m_said; // lines of ours that the server may send back
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"

#include <array>

namespace Teahouse {

class Keychain;

/// The passwords of rooms and names that the user wished to be remembered. Asks the keychain only
/// once a server asks for one, files them under the server's key, so that no other server gets
/// them, and forgets one that was refused.
class SavedPasswords final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    SavedPasswords(Keychain &keychain, Scheduler &scheduler, QObject *parent = nullptr);

    /// Somebody joins, with what they typed.
    void begin(const SessionOptions &options);
    /// The server answers: SHA-256 of its key, empty without encryption.
    void met(const QByteArray &serverKey) { m_serverKey = serverKey; }
    /// It asks for a password, or refuses one; answered by found() or wanted().
    void look(const JoinRefusal &refusal);
    /// Nobody waits for that answer any more.
    void cancel();
    /// It let them in: what was typed because it asked is kept, if the user wishes it.
    void joined(bool remember);

signals:
    /// Worth a try: the same options with a password that was kept.
    void found(const Teahouse::SessionOptions &options);
    /// None is known; the user has to type it.
    void wanted(const Teahouse::JoinRefusal &refusal, bool mayRemember);

private:
    enum Kind { OfRoom, OfName };

    QString entry(Kind kind) const;
    QString &password(Kind kind);
    void answered(Kind kind, const JoinRefusal &refusal, bool answers, const QString &kept);

    Keychain &m_keychain;
    SessionOptions m_options;
    QByteArray m_serverKey;
    /// What the server asked for in this attempt; written down once it was right.
    std::array<bool, 2> m_typed {};
    Alarm m_patience;
    int m_question = 0; ///< which one waits for its answer
};

} // namespace Teahouse

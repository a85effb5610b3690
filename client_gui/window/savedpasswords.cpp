// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/savedpasswords.h"

#include "client_gui/keychain/keychain.h"

#include <QPointer>

#include <utility>

namespace Teahouse {

namespace {

// Long enough to open a keychain that asks for its own password.
constexpr Milliseconds patience {30'000};

} // namespace

SavedPasswords::SavedPasswords(Keychain &keychain, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
    , m_patience(scheduler)
{ }

void SavedPasswords::begin(const SessionOptions &options)
{
    cancel();
    const bool isElsewhere = options.server != m_options.server;
    m_typed[OfRoom] = m_typed[OfRoom] && !isElsewhere;
    m_typed[OfName] = m_typed[OfName] && !isElsewhere && options.name == m_options.name;
    m_options = options;
    m_serverKey.clear();
}

void SavedPasswords::look(const JoinRefusal &refusal)
{
    cancel();
    const Kind kind = asksForNamePassword(refusal) ? OfName : OfRoom;
    const int question = m_question;
    m_patience.start(patience, [this, refusal] {
        cancel();
        emit wanted(refusal, false);
    });
    m_keychain.read(entry(kind),
        [self = QPointer(this), question, kind, refusal](const KeychainAnswer &answer) {
            if (self && self->m_question == question)
                self->answered(kind, refusal, answer.answers, answer.password);
        });
}

void SavedPasswords::answered(
    Kind kind, const JoinRefusal &refusal, bool answers, const QString &kept)
{
    cancel();
    QString &told = password(kind);
    if (kept.isEmpty() || kept == told) {
        if (!kept.isEmpty())
            m_keychain.forget(entry(kind));
        m_typed[kind] = true;
        emit wanted(refusal, answers);
        return;
    }
    told = kept;
    m_typed[kind] = false;
    emit found(m_options);
}

void SavedPasswords::cancel()
{
    ++m_question;
    m_patience.stop();
}

void SavedPasswords::joined(bool remember)
{
    for (const Kind kind : {OfRoom, OfName}) {
        if (std::exchange(m_typed[kind], false) && remember && !password(kind).isEmpty())
            m_keychain.write(entry(kind), password(kind));
    }
}

QString SavedPasswords::entry(Kind kind) const
{
    const QString server = m_serverKey.isEmpty() ? m_options.server.toString()
                                                 : QString::fromLatin1(m_serverKey.toHex());
    return kind == OfRoom ? QStringLiteral("room ") + server
                          : QStringLiteral("name %1 %2").arg(server, m_options.name);
}

QString &SavedPasswords::password(Kind kind)
{
    return kind == OfRoom ? m_options.roomPassword : m_options.namePassword;
}

} // namespace Teahouse

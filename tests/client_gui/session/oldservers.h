// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/client_gui/session/fakeserver.h"

#include <QDateTime>

namespace Teahouse {

/// Knows `-n`, `-ta` and `exit`, takes each read as one command and sends no line ends.
class OldTextServer final : public FakeServer
{
    Q_OBJECT
public:
    OldTextServer()
    {
        onBytes = [this](QTcpSocket *peer, const QByteArray &bytes) {
            reads.append(bytes);
            answer(peer, QString::fromUtf8(bytes));
        };
    }

    static QByteArray stamped(const QString &text)
    {
        const QString stamp =
            QDateTime::currentDateTime().toString(QStringLiteral("'['yyyy-MM-dd HH:mm:ss'] '"));
        return (stamp + text).toUtf8();
    }

    QList<QByteArray> reads;
    QStringList taken;
    bool echoes = true;

private:
    void answer(QTcpSocket *peer, const QString &line)
    {
        if (line.endsWith(QStringLiteral(" -n"))) {
            const QString name = line.chopped(3);
            if (taken.contains(name)) {
                peer->write(stamped(QStringLiteral("系统:这个名字有人用了")));
                return;
            }
            m_names.insert(peer, name);
            peer->write("OK");
        } else if (line.endsWith(QStringLiteral(" -ta")) && m_names.contains(peer)) {
            if (echoes)
                peer->write(stamped(m_names.value(peer) + u':' + line.chopped(4)));
        } else if (line == QStringLiteral("exit") && m_names.contains(peer)) {
            peer->write("exit");
            peer->disconnectFromHost();
        } else {
            peer->write(stamped(QStringLiteral("系统:无法识别您的指令,请重新输入!")));
        }
    }

    QHash<QTcpSocket *, QString> m_names;
};

/// Sends what anybody says to everybody, and knows nothing else.
class RelayServer final : public FakeServer
{
    Q_OBJECT
public:
    RelayServer()
    {
        onBytes = [this](QTcpSocket *, const QByteArray &bytes) {
            reads.append(bytes);
            for (QTcpSocket *peer : peers)
                peer->write(bytes);
        };
    }

    QList<QByteArray> reads;
};

} // namespace Teahouse

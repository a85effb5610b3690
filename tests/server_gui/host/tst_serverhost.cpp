// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/serverhost.h"

#include "shared/base/clock.h"
#include "shared/base/filelock.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

/// Has a port of its own while it lives.
class Occupant
{
    Q_DISABLE_COPY_MOVE(Occupant)
public:
    Occupant()
        : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        m_address.sin_family = AF_INET;
        m_address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof m_address;
        bind(m_socket, reinterpret_cast<sockaddr *>(&m_address), size);
        listen(m_socket, 1);
        getsockname(m_socket, reinterpret_cast<sockaddr *>(&m_address), &size);
    }
    ~Occupant() { leave(); }

    quint16 port() const { return ntohs(m_address.sin_port); }
    void leave() { close(std::exchange(m_socket, -1)); }

private:
    int m_socket;
    sockaddr_in m_address {};
};

} // namespace

class ServerHostTest : public QObject
{
    Q_OBJECT
private slots:
    void letsGoOfEverythingWhereItCannotListen()
    {
        const QTemporaryDir folder;
        Occupant occupant;
        ServerConfig config;
        config.dataDir = folder.path();
        config.listenAddress = u"127.0.0.1"_s;
        config.port = occupant.port();
        const SystemClock clock;
        ServerHost host(config, clock);
        QSignalSpy failed(&host, &ServerHost::failed);
        QSignalSpy listening(&host, &ServerHost::listening);
        host.start();
        QTRY_COMPARE(failed.count(), 1);

        QVERIFY(QFile::exists(folder.filePath(u"history.sqlite"_s)));
        QVERIFY(!QFile::exists(folder.filePath(u"history.sqlite-wal"_s)));
        for (const auto &name : {u"lock"_s, u"history.sqlite.lock"_s}) {
            FileLock lock(folder.filePath(name));
            QVERIFY2(!lock.take(), qPrintable(name));
        }
        occupant.leave();
        host.start();
        QTRY_COMPARE(listening.count(), 1);
    }
};

QTEST_GUILESS_MAIN(ServerHostTest)
#include "tst_serverhost.moc"

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/serverprocess.h"
#include "tests/wire/wirepeer.h"

#include <QFile>
#include <QObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

/// A limit that the host writes into the file is kept, and not only shown.
class WireLimitsTest final : public QObject
{
    Q_OBJECT
private slots:
    void namesAreAsLongAsTheHostAllows();
    void aPeerWithoutANameIsFoundByItsAddressHoweverShortNamesAre();
    void theLargestOutboxIsCutOffWhenAllTogetherHoldTooMuch();

private:
    QStringList options(const QByteArray &limits, const QStringList &others = {});

    QTemporaryDir m_folder;
};

QStringList WireLimitsTest::options(const QByteArray &limits, const QStringList &others)
{
    QFile file(m_folder.filePath(u"server.ini"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write("[limits]\n" + limits);
    return QStringList {u"--lang"_s, u"zh_CN"_s, u"--config"_s, file.fileName()} + others;
}

void WireLimitsTest::namesAreAsLongAsTheHostAllows()
{
    ServerProcess server(options("name_characters = 40\nname_bytes = 42\n"));
    WirePeer alice(server.port());

    QVERIFY(alice.ask(QString(41, u'a') + u" -n"_s).startsWith(u"[T] 系统:"_s));
    QVERIFY(alice.ask(QString(15, u'茶') + u" -n"_s).startsWith(u"[T] 系统:"_s));
    QCOMPARE(alice.ask(QString(40, u'a') + u" -n"_s), u"OK"_s);
    QCOMPARE(alice.ask(QString(14, u'茶') + u" -n"_s), u"OK"_s);
}

void WireLimitsTest::aPeerWithoutANameIsFoundByItsAddressHoweverShortNamesAre()
{
    ServerProcess server(options("name_characters = 5\n", {u"--plain-text"_s}));
    WirePeer alice(server.port());
    QCOMPARE(alice.ask(u"alice -n"_s), u"OK"_s);
    WirePeer guest(server.port());
    QCOMPARE(guest.ask(u"hi"_s), u"[T] %1:hi"_s.arg(guest.address()));

    alice.sendLine(guest.address() + u" psst -to"_s);

    QCOMPARE(guest.line(), u"[T] 私聊:alice:psst"_s);
}

void WireLimitsTest::theLargestOutboxIsCutOffWhenAllTogetherHoldTooMuch()
{
    // No other bound is in the way of the one that all outboxes have together.
    ServerProcess server(
        options("outboxes_bytes = 1048576\noutbox_bytes = 1000000000\noutbox_stall_ms = 86400000\n",
            {u"--message-rate"_s, u"off"_s}));
    WirePeer talker(server.port());
    QCOMPARE(talker.ask(u"talker -n"_s), u"OK"_s);
    WirePeer deaf(server.port());
    QCOMPARE(deaf.ask(u"deaf -n"_s), u"OK"_s);
    QCOMPARE(talker.line(), u"[T] 系统:deaf加入了聊天"_s);

    const QString message = QString(3990, u'茶') + u" -ta"_s;
    QString heard;
    for (int i = 0; i < 5000 && !heard.startsWith(u"[T] 系统:"_s); ++i)
        heard = talker.ask(message);

    QCOMPARE(heard, u"[T] 系统:deaf下线了"_s);
}

} // namespace Teahouse::Wire

QTEST_GUILESS_MAIN(Teahouse::Wire::WireLimitsTest)
#include "tst_wire_limits.moc"

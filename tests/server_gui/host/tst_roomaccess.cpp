// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/roomaccess.h"
#include "shared/protocol/charset.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class RoomAccessTest : public QObject
{
    Q_OBJECT
private slots:
    void readsTheFirstLineAsThePassword()
    {
        const QString path = write("green tea, hot\r\nsomething else\n");

        QCOMPARE(*readRoomPassword(path), u"green tea, hot"_s);
    }

    void refusesAPasswordThatOthersCanRead()
    {
        const QString path = write("green tea\n");
        QFile::setPermissions(path, QFile::ReadOwner | QFile::ReadOther);

        const auto password = readRoomPassword(path);

        QCOMPARE(password.error().code, u"exposed-password"_s);
    }

    void refusesWhatIsNoPassword_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("too short") << QByteArray("tea\n");
        QTest::newRow("too long") << QByteArray(129, 'x');
        QTest::newRow("a control character") << QByteArray("green\ttea");
    }
    void refusesWhatIsNoPassword()
    {
        QFETCH(QByteArray, bytes);

        const auto password = readRoomPassword(write(bytes));

        QVERIFY(!password);
        QCOMPARE(password.error().code, u"no-password"_s);
    }

    void readsOneNameALine()
    {
        const QString path = write("\xef\xbb\xbf# 3b\nAlice Park\r\n\n  林小雨 \n");

        QCOMPARE(*readClassList(path, {}), (QStringList {u"Alice Park"_s, u"林小雨"_s}));
    }

    void readsAListOfAnotherSystem()
    {
        const QString path = write(encodeText(u"林小雨\n张伟\n"_s, Charset::Gb18030));

        QCOMPARE(*readClassList(path, {}), (QStringList {u"林小雨"_s, u"张伟"_s}));
    }

    void saysWhichLineIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::newRow("a colon") << QByteArray("Alice\nBob:\n") << u":2: "_s;
        QTest::newRow("too long") << QByteArray(40, 'x') << u":1: "_s;
        QTest::newRow("the room itself") << QByteArray("Alice\nSystem\n") << u":2: "_s;
        QTest::newRow("a look-alike") << QByteArray("Alice\n\na1ice\n") << u":3: "_s;
        QTest::newRow("nobody") << QByteArray("# only this\n") << u": "_s;
    }
    void saysWhichLineIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        const QString path = write(bytes);

        const auto names = readClassList(path, {});

        QVERIFY(!names);
        QCOMPARE(names.error().code, u"bad-class-list"_s);
        QVERIFY2(names.error().detail.startsWith(path + where), qPrintable(names.error().detail));
    }

    void saysThatTheFileIsNotThere()
    {
        QCOMPARE(readClassList(m_folder.filePath(u"none"_s), {}).error().code, u"bad-class-list"_s);
        QCOMPARE(readRoomPassword(m_folder.filePath(u"none"_s)).error().code, u"no-password"_s);
    }

private:
    QString write(const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(u"file"_s);
        QFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        Q_ASSERT(isOpen);
        Q_UNUSED(isOpen)
        file.write(bytes);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(RoomAccessTest)
#include "tst_roomaccess.moc"

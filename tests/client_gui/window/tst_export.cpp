// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/client_gui/window/windowfixture.h"

#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QProgressDialog>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// A chat as a file, out of the window of a real room.
class TestExport final : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealRoom> m_server;
    std::unique_ptr<WindowFixture> m_client;
    std::unique_ptr<Visitor> m_bob;
    QTemporaryDir m_files;

    bool enter() { return m_client->enter(WindowFixture::startAs(u"alice"_s, *m_server)); }

    void bobSays(int messages)
    {
        for (int i = 1; i <= messages; ++i)
            m_bob->say(u"<b>message</b> %1"_s.arg(i));
        for (int i = 1; i <= messages; ++i)
            QVERIFY(!m_bob->await(u"ack"_s, "id").isNull());
    }

    QString path(const QString &name) { return m_files.filePath(name); }
    QByteArray read(const QString &name)
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList files() { return QDir(m_files.path()).entryList(QDir::Files | QDir::Hidden); }

    void exportInto(const QString &name)
    {
        m_client->find<QAction>("export")->trigger();
        auto *dialog = m_client->find<QFileDialog>("exportFile");
        QVERIFY(dialog);
        emit dialog->fileSelected(path(name));
        delete dialog;
    }

    /// What the window says at the end.
    QString told()
    {
        if (!QTest::qWaitFor([this] { return m_client->find<QMessageBox>("exportEnd"); }, patience))
            return {};
        auto *box = m_client->find<QMessageBox>("exportEnd");
        const QString text = box->text();
        delete box;
        return text;
    }

private slots:
    void init()
    {
        m_server = std::make_unique<RealRoom>(QStringList {u"--message-rate"_s, u"off"_s});
        m_bob = std::make_unique<Visitor>(*m_server, u"bob"_s);
        m_client = std::make_unique<WindowFixture>();
        for (const QString &name : files())
            QFile::remove(path(name));
    }

    void cleanup()
    {
        m_client.reset();
        m_bob.reset();
        m_server.reset();
    }

    void holdsAllThatWasSaidFromTheBeginning()
    {
        bobSays(450);
        QVERIFY(enter());

        QVERIFY(m_client->find<QAction>("export")->isVisible());
        exportInto(u"chat.jsonl"_s);

        QVERIFY(m_client->find<QProgressDialog>("exportProgress"));
        QCOMPARE(told(), u"450 messages are in chat.jsonl now."_s);
        QVERIFY(!m_client->find<QProgressDialog>("exportProgress"));
        const QList<QByteArray> lines = read(u"chat.jsonl"_s).trimmed().split('\n');
        QCOMPARE(lines.size(), 450);
        for (int i = 1; i <= 450; ++i)
            QVERIFY(lines.at(i - 1).contains("</b> " + QByteArray::number(i) + '"'));
    }

    void theEndingSaysTheFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("holds");
        QTest::newRow("page") << u"a.html"_s << QByteArray("&lt;b&gt;message&lt;/b&gt; 1");
        QTest::newRow("table") << u"a.csv"_s << QByteArray("<b>message</b> 1");
        QTest::newRow("Markdown") << u"a.md"_s << QByteArray("message");
    }

    void theEndingSaysTheFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, holds);
        bobSays(2);
        QVERIFY(enter());

        exportInto(name);

        QCOMPARE(told(), u"2 messages are in %1 now."_s.arg(name));
        QVERIFY2(read(name).contains(holds), read(name));
    }

    void saysWhatIsWrongWithAName()
    {
        QVERIFY(enter());
        QFile there(path(u"there.md"_s));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mine") == 4);
        there.close();

        exportInto(u"chat.doc"_s);
        QVERIFY(told().contains(u"must end in one of"_s));
        exportInto(u"there.md"_s);
        QVERIFY(told().contains(u"exists already"_s));
        exportInto(u"no/folder.md"_s);
        QVERIFY(told().contains(u"There is no folder"_s));

        QCOMPARE(files(), QStringList(u"there.md"_s));
        QCOMPARE(read(u"there.md"_s), QByteArray("mine"));
    }

    void whatIsCancelledLeavesNothing()
    {
        bobSays(250);
        QVERIFY(enter());

        exportInto(u"chat.html"_s);
        QVERIFY(m_client->program->client().exporter().isRunning());
        auto *progress = m_client->find<QProgressDialog>("exportProgress");
        QTest::mouseClick(progress->findChild<QPushButton *>(), Qt::LeftButton);

        QVERIFY(!m_client->program->client().exporter().isRunning());
        QCOMPARE(files(), QStringList());
        QTRY_VERIFY(!m_client->find<QProgressDialog>("exportProgress"));
        exportInto(u"chat.html"_s); // the name is free again
        QCOMPARE(told(), u"250 messages are in chat.html now."_s);
    }

    void whatBreaksLeavesNothingAndIsTold()
    {
        bobSays(450);
        QVERIFY(enter());

        exportInto(u"chat.html"_s);
        m_bob.reset();
        m_server->kill();

        QCOMPARE(told(), u"Nothing was exported.\nThe connection broke before all was there."_s);
        QCOMPARE(files(), QStringList());
        QTRY_COMPARE(m_client->program->client().session().state(), ConnectionState::Waiting);
        exportInto(u"chat.html"_s);
        QVERIFY(told().contains(u"There is no connection"_s));
        QCOMPARE(files(), QStringList());
    }

    void isAbsentWhereTheServerSpeaksOnlyText()
    {
        ClientStart start = WindowFixture::startAs(u"alice"_s, *m_server);
        start.wish.protocol = ProtocolChoice::Text;

        QVERIFY(m_client->enter(start));

        QVERIFY(!m_client->find<QAction>("export")->isVisible());
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/transcript/transcriptfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TranscriptFileTest : public QObject
{
    Q_OBJECT
private slots:
    void knowsTheFormatByTheEnding_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isKnown");
        for (const char *name : {"a.html", "a.HTM", "a.md", "a.csv", "a.jsonl"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"a", "a.txt", "html", "a.html.exe"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void knowsTheFormatByTheEnding()
    {
        QFETCH(QString, name);
        QFETCH(bool, isKnown);
        QCOMPARE(transcriptFormatOf(name).has_value(), isKnown);
    }

    void appearsWhenItIsWhole()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"talk.csv"_s);
        TranscriptFile file(m_phrases);
        QVERIFY(!file.open(path, {u"Room"_s}));
        QVERIFY(!file.add(Notice {.at = {}, .from = {}, .text = u"hi"_s}));
        QVERIFY(!file.add(Live {}));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!file.commit());
        QCOMPARE(file.entries(), 1);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().endsWith("\"hi\",\"\"\r\n"));
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void leavesNothingHalfWritten()
    {
        const QTemporaryDir folder;
        {
            TranscriptFile file(m_phrases);
            QVERIFY(!file.open(folder.filePath(u"talk.html"_s), {u"Room"_s}));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }

    void saysWhyItCannotBegin_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("ending") << u"talk.pdf"_s << u"unknown-ending"_s;
        QTest::newRow("there already") << u"there.md"_s << u"file-exists"_s;
        QTest::newRow("a link to nothing") << u"link.md"_s << u"file-exists"_s;
        QTest::newRow("no folder") << u"missing/talk.md"_s << u"folder-missing"_s;
        QTest::newRow("a file is no folder") << u"there.md/talk.md"_s << u"folder-missing"_s;
    }
    void saysWhyItCannotBegin()
    {
        QFETCH(QString, name);
        QFETCH(QString, code);
        const QTemporaryDir folder;
        QFile there(folder.filePath(u"there.md"_s));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        QVERIFY(QFile::link(folder.filePath(u"nothing"_s), folder.filePath(u"link.md"_s)));
        TranscriptFile file(m_phrases);

        const auto error = file.open(folder.filePath(name), {u"Room"_s});

        QVERIFY(error);
        QCOMPARE(error->code, code);
        QCOMPARE(QFile(there.fileName()).size(), 4);
    }

private:
    const Phrasebook m_phrases {u"en"_s};
};

QTEST_GUILESS_MAIN(TranscriptFileTest)
#include "tst_transcriptfile.moc"

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/messagetext.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

QString lines(int count)
{
    return QStringList(count, u"x"_s).join(u'\n');
}

} // namespace

class MessageTextTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsLineEndsAsLf_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");

        QTest::newRow("one line") << u"one"_s << u"one"_s;
        QTest::newRow("CR LF") << u"one\r\ntwo"_s << u"one\ntwo"_s;
        QTest::newRow("CR alone") << u"one\rtwo"_s << u"one\ntwo"_s;
        QTest::newRow("the last one goes") << u"one\r\n"_s << u"one"_s;
        QTest::newRow("only the last one") << u"one\n\n"_s << u"one\n"_s;
        QTest::newRow("spaces stay") << u"  one "_s << u"  one "_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void keepsLineEndsAsLf()
    {
        QFETCH(QString, text);
        QTEST(cleanedText(text), "kept");
    }

    void refusesWhatNobodySees_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing") << QString();
        QTest::newRow("spaces") << u" \t\n "_s;
        QTest::newRow("wide space") << u"\u3000"_s;
        QTest::newRow("zero width") << u"\u200b\u200d"_s;
        QTest::newRow("bidi") << u"\u202e\u2066"_s;
        QTest::newRow("control") << QString(QChar(7));
    }

    void refusesWhatNobodySees()
    {
        QFETCH(QString, text);
        QCOMPARE(objectionToText(text, {}), std::optional(ErrorCode::EmptyMessage));
    }

    void measuresAMessage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isTooLong");

        QTest::newRow("one") << u"x"_s << false;
        QTest::newRow("an emoji") << u"🍵"_s << false;
        QTest::newRow("4000 characters") << QString(4000, u'x') << false;
        QTest::newRow("4001 characters") << QString(4001, u'x') << true;
        QTest::newRow("4000 Chinese characters") << QString(4000, u'茶') << false;
        QTest::newRow("3000 emoji") << u"🍵"_s.repeated(3000) << false;
        QTest::newRow("3001 emoji are 12004 bytes") << u"🍵"_s.repeated(3001) << true;
        QTest::newRow("100 lines") << lines(100) << false;
        QTest::newRow("101 lines") << lines(101) << true;
    }

    void measuresAMessage()
    {
        QFETCH(QString, text);
        QFETCH(bool, isTooLong);
        const auto objection = objectionToText(text, {});
        QCOMPARE(objection == ErrorCode::TooLong, isTooLong);
        QCOMPARE(objection.has_value(), isTooLong);
    }
};

QTEST_GUILESS_MAIN(MessageTextTest)
#include "tst_messagetext.moc"

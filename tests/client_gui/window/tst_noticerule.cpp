// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/noticerule.h"

#include <QTest>

using namespace Teahouse;
using namespace Qt::StringLiterals;

class TestNoticeRule final : public QObject
{
    Q_OBJECT

    static Conversation room()
    {
        Conversation room;
        room.title = u"Lab 3"_s;
        return room;
    }

    static Conversation privateChat()
    {
        Conversation chat;
        chat.id = {"p:a:b"};
        chat.title = u"bob"_s;
        return chat;
    }

    static MessageEntry message(bool mentions = false)
    {
        MessageEntry entry;
        entry.from.name = u"bob"_s;
        entry.text = u"hello"_s;
        entry.mentionsMe = mentions;
        return entry;
    }

private slots:
    void onlyWhatIsForMeByDefault()
    {
        QVERIFY(!deservesNotice({}, room(), message()));
        QVERIFY(deservesNotice({}, room(), message(true)));
        QVERIFY(deservesNotice({}, privateChat(), message()));
    }

    void wishesAreHeard()
    {
        NoticeWishes all;
        all.of = NoticeOf::Everything;
        QVERIFY(deservesNotice(all, room(), message()));
        NoticeWishes none;
        none.of = NoticeOf::Nothing;
        QVERIFY(!deservesNotice(none, privateChat(), message(true)));
        all.quiet = true;
        QVERIFY(!deservesNotice(all, privateChat(), message(true)));
    }

    void aMutedConversationIsSilent()
    {
        Conversation muted = privateChat();
        muted.muted = true;
        QVERIFY(!deservesNotice({}, muted, message(true)));
    }

    void theNoticeSaysWhoAndWhere()
    {
        QCOMPARE(noticeOf({}, privateChat(), message(), 1),
            (DesktopNotice {{"p:a:b"}, u"bob"_s, u"hello"_s, false}));
        QCOMPARE(noticeOf({}, room(), message(true), 3).title, u"bob in Lab 3 (3)"_s);
    }

    void theTextIsHiddenIfThePersonWantsThat()
    {
        NoticeWishes wishes;
        wishes.textHidden = true;
        QCOMPARE(noticeOf(wishes, privateChat(), message(), 1).text, u"New message"_s);
    }

    void theSignsOfTheMarkupAreLeftOut()
    {
        MessageEntry entry = message();
        entry.text = u"**now** `x = 1`\n> said\n2 * 3 * 4"_s;
        QCOMPARE(noticeOf({}, privateChat(), entry, 1).text, u"now x = 1\nsaid\n2 * 3 * 4"_s);
    }

    void aLongTextIsCut()
    {
        MessageEntry entry = message();
        entry.text = u"😀"_s.repeated(500);
        const QString text = noticeOf({}, privateChat(), entry, 1).text;
        QVERIFY(text.size() <= 200);
        QVERIFY(text.endsWith(QChar(0x2026)));
        QVERIFY(text.isValidUtf16());
    }
};

QTEST_GUILESS_MAIN(TestNoticeRule)
#include "tst_noticerule.moc"

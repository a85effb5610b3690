// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/post.h"

#include <QTest>
#include <QThread>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Teahouse;

class TestPost : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_thread = std::make_unique<QThread>();
        m_seat = std::make_unique<QObject>();
        m_seat->moveToThread(m_thread.get());
        m_thread->start();
    }

    void cleanup()
    {
        m_thread->quit();
        m_thread->wait();
    }

    void worksInTheThreadOfTheContext()
    {
        QThread *there = nullptr;
        postAndWait(m_seat.get(), [&there] { there = QThread::currentThread(); });
        QCOMPARE(there, m_thread.get());
    }

    void keepsTheOrder()
    {
        std::vector<int> seen;
        for (int i = 0; i < 1000; ++i)
            post(m_seat.get(), [&seen, i] { seen.push_back(i); });
        postAndWait(m_seat.get(), [] {});
        QCOMPARE(seen.size(), size_t(1000));
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
    }

    void neverWorksAtOnce()
    {
        bool done = false;
        post(this, [&done] { done = true; });
        QVERIFY(!done);
        QTRY_VERIFY(done);
    }

    void forgetsWorkWhoseContextIsGone()
    {
        auto words = std::make_shared<QString>(QStringLiteral("kept by the work alone"));
        bool done = false;
        auto context = std::make_unique<QObject>();
        post(context.get(), [&done, words] { done = true; });
        context.reset();
        QCoreApplication::processEvents();
        QVERIFY(!done);
        QCOMPARE(words.use_count(), 1L);
    }

    void answersComeBackWhole()
    {
        QString answer;
        post(m_seat.get(), [this, &answer] {
            const QString made = QStringLiteral("made there");
            post(this, [&answer, made] { answer = made; });
        });
        QTRY_COMPARE(answer, QStringLiteral("made there"));
    }

private:
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_seat;
};

QTEST_GUILESS_MAIN(TestPost)
#include "tst_post.moc"

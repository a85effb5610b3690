// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/history/longhistory.h"

#include "server_gui/store/historyreader.h"
#include "server_gui/store/historywriter.h"
#include "server_gui/store/sqlitehistory.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <cmath>
#include <ctime>
#include <functional>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int people = 200;
constexpr int batchSize = 1000;
constexpr int openings = 20;
constexpr int searches = 1000;
constexpr int pageSize = 50;

Person person(int number)
{
    Person person;
    person.id = {QByteArray::number(number).rightJustified(22, 'p')};
    person.name = (number % 3 ? u"Guest %1"_s : u"客人%1"_s).arg(number);
    return person;
}

/// Of this thread, in nanoseconds.
qint64 cpuTime()
{
    timespec time {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * qint64(1'000'000'000) + time.tv_nsec;
}

} // namespace

/// Few words are frequent and most are rare, as in any language.
QString LongHistory::word()
{
    constexpr int vocabulary = 30'000;
    const int rank = int(std::pow(double(vocabulary), m_random.generateDouble()));
    return u"te"_s + QString::number(rank, 36);
}

QString LongHistory::characters(int count)
{
    constexpr int vocabulary = 3'000;
    constexpr char16_t first = 0x4e00;
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(char16_t(first + std::pow(double(vocabulary), m_random.generateDouble())));
    return text;
}

QString LongHistory::words()
{
    if (m_random.bounded(2) == 0)
        return characters(m_random.bounded(4, 40));
    QStringList text;
    for (int count = m_random.bounded(2, 20); count > 0; --count)
        text << word();
    return text.join(u' ');
}

MessagePosted LongHistory::message(qint64 id)
{
    static const QDateTime beginning({2026, 1, 1}, {0, 0}, Qt::UTC);
    MessagePosted message;
    message.id = EventId(id);
    message.at = beginning.addSecs(id * 20);
    message.from = person(m_random.bounded(people));
    message.text = words();
    return message;
}

bool LongHistory::write(int messages, const Figures &figures)
{
    HistoryWriter writer;
    if (const auto error = writer.open(path()))
        return qWarning("%s", qPrintable(error->detail)), false;
    Durations commits;
    QElapsedTimer whole;
    whole.start();
    for (int id = 0; id < messages;) {
        std::vector<LastingEvent> batch;
        for (int i = 0; i < batchSize && id < messages; ++i) {
            const MessagePosted said = message(++id);
            batch.push_back({said.id, said, said.from.id, u"r%1"_s.arg(id)});
        }
        QElapsedTimer clock;
        clock.start();
        const auto outcomes = writer.append(batch);
        commits.add(clock.nsecsElapsed());
        if (outcomes.front().kind != StoreOutcome::Kind::Stored)
            return false;
    }
    m_last = messages;
    figures.print(u"a commit of %1 messages"_s.arg(batchSize), commits,
        double(messages) * 1000 / double(whole.elapsed()));
    return true;
}

bool LongHistory::measureOpening(const Figures &figures) const
{
    Durations times;
    for (int i = 0; i < openings; ++i) {
        QElapsedTimer clock;
        clock.start();
        HistoryWriter writer;
        HistoryReader reader;
        if (writer.open(path()) || reader.open(path()))
            return false;
        const HistoryPage page = reader.read({.limit = pageSize});
        times.add(clock.nsecsElapsed());
        if (page.failed || page.events.size() != size_t(pageSize))
            return false;
    }
    figures.print(u"opening it and its newest %1"_s.arg(pageSize), times);
    return true;
}

bool LongHistory::measureSearch(const Figures &figures)
{
    HistoryReader reader;
    if (reader.open(path()))
        return false;
    struct Kind {
        const char *name;
        std::function<SearchQuery()> draw;
    };
    const std::vector<Kind> kinds {
        {"search: a word", [this] { return SearchQuery {.words = word()}; }},
        {"search: two words", [this] { return SearchQuery {.words = word() + u' ' + word()}; }},
        {"search: one Chinese character", [this] { return SearchQuery {.words = characters(1)}; }},
        {"search: two Chinese characters", [this] { return SearchQuery {.words = characters(2)}; }},
        {"search: two that are common and never meet",
            [] { return SearchQuery {.words = u"te1 \u4e01"_s}; }},
        {"search: a word of one person",
            [this] {
                const int number = m_random.bounded(people);
                return SearchQuery {
                    .words = word(), .from = QString::fromLatin1(person(number).id.text)};
            }},
    };
    Durations all;
    Durations allAtWork;
    for (const Kind &kind : kinds) {
        Durations times;
        Durations atWork;
        for (int i = 0; i < searches; ++i) {
            SearchQuery query = kind.draw();
            query.limit = pageSize;
            QElapsedTimer clock;
            clock.start();
            const qint64 begun = cpuTime();
            if (reader.search(query).failed)
                return false;
            atWork.add(cpuTime() - begun);
            allAtWork.add(cpuTime() - begun);
            times.add(clock.nsecsElapsed());
            all.add(clock.nsecsElapsed());
        }
        const QString name = QString::fromLatin1(kind.name);
        figures.print(name, times);
        figures.print(name + u", CPU time"_s, atWork);
    }
    figures.print(u"search: all of these"_s, all);
    // On a busy machine the rest is waiting for others.
    figures.print(u"search: all of these, CPU time"_s, allAtWork);
    return true;
}

bool LongHistory::measureErasing(const Figures &figures)
{
    Erasure one;
    one.person = person(1).id;
    Erasure room;
    room.conversation = ConversationId {};
    for (Erasure *erasure : {&one, &room})
        erasure->upTo = EventId(m_last);
    return measureErasing(u"a commit amid erasing one person's words"_s, one, figures)
        && measureErasing(u"a commit amid erasing all"_s, room, figures);
}

bool LongHistory::measureErasing(
    const QString &what, const Erasure &erasure, const Figures &figures)
{
    SqliteHistory history;
    if (history.open(path()))
        return false;
    Durations waits;
    QElapsedTimer clock;
    QElapsedTimer whole;
    QEventLoop loop;
    qint64 erased = -1;
    history.tellErasures([&](const ErasureNews &news) {
        if (news.kind == ErasureNews::Kind::Done)
            erased = news.messages;
    });
    const std::function<void()> say = [&] {
        const MessagePosted said = message(++m_last);
        clock.start();
        history.append({{said.id, said, said.from.id, {}}}, [&](const auto &) {
            waits.add(clock.nsecsElapsed());
            if (erased >= 0)
                return loop.quit();
            QTimer::singleShot(5, &loop, say);
        });
    };
    whole.start();
    history.erase(erasure);
    say();
    loop.exec();
    figures.print(what, waits, double(erased) * 1000 / double(whole.elapsed()));
    return true;
}

} // namespace Teahouse

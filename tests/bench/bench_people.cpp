// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// 10,000 people in the table of the server's window: they come, talk, are sorted and filtered, and
// go. The page is the real one; snapshots reach it four times a second, as the window asks for
// them.

#include "server_gui/window/columnheader.h"
#include "server_gui/window/peoplepane.h"
#include "server_gui/window/peopletable.h"
#include "server_gui/window/roompage.h"
#include "server_gui/window/verbactions.h"
#include "shared/ui/themecontroller.h"
#include "tests/bench/benchsetup.h"
#include "tests/bench/measuredapplication.h"
#include "tests/bench/report.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QTimer>

#include <functional>

using namespace Teahouse;
using namespace Qt::StringLiterals;

namespace {

constexpr int everybody = 10'000;
constexpr int atOnce = 500;
constexpr int snapshotMs = 250;
constexpr int rounds = 20;

Guest guestAt(int number)
{
    static const QStringList names {u"Alice"_s, u"Bob"_s, u"小明"_s, u"Dániel"_s, u"李雷"_s};
    static const QStringList clients {u"Teahouse 0.1.0"_s, u"text"_s, u"tea-bot 2"_s};
    Guest guest;
    guest.session = SessionId(number + 1);
    guest.person.id = {QByteArray::number(number).rightJustified(22, 'p')};
    // Nobody comes in the order of the alphabet.
    guest.person.name = names[number % names.size()] + QString::number(number * 7919 % everybody);
    guest.person.client = clients[number % clients.size()];
    guest.address = u"10.0.%1.%2:%3"_s.arg(number / 250).arg(number % 250).arg(40'000 + number);
    guest.since = guest.lastHeard = QDateTime::currentDateTimeUtc();
    return guest;
}

class PeopleBench final : public QObject
{
public:
    explicit PeopleBench(MeasuredApplication &application)
        : m_application(application)
        , m_page(m_actions)
    {
        m_page.resize(1280, 740);
        m_page.show();
        m_timer.setInterval(snapshotMs);
        connect(&m_timer, &QTimer::timeout, this, &PeopleBench::next);
        plan();
    }

    void start() { m_timer.start(); }

private:
    struct Step {
        QString phase;
        std::function<void()> prepare; ///< the room's part
        std::function<void()> act; ///< the window's
    };

    void add(const QString &phase, std::function<void()> prepare, std::function<void()> act)
    {
        m_steps.push_back({phase, std::move(prepare), std::move(act)});
    }

    void plan()
    {
        const auto show = [this] { takeAll(); };
        const auto talk = [this] { someTalk(); };
        for (int i = 0; i < everybody / atOnce; ++i)
            add(
                u"500 come at once"_s, [this] { someCome(); }, show);
        for (int i = 0; i < rounds; ++i)
            add(u"1000 talk, 100 are renamed"_s, talk, show);
        for (int i = 0; i < rounds; ++i)
            add(u"the same, scrolling"_s, talk, [this] {
                takeAll();
                scroll();
            });
        planSorting();
        planFiltering();
        add(
            u"every other one goes"_s, [this] { everyOtherGoes(); }, show);
        add(
            u"the rest goes"_s,
            [this] {
                m_room.guests.clear();
                m_feed.clear();
            },
            show);
    }

    void planSorting()
    {
        for (int column = 0; column < GuestColumns; ++column)
            for (const Qt::SortOrder order : {Qt::DescendingOrder, Qt::AscendingOrder})
                add(
                    u"sorted by each column"_s, [] {},
                    [this, column, order] { m_page.people().table().sortByColumn(column, order); });
        const auto byIdle = [this] {
            m_page.people().table().sortByColumn(IdleColumn, Qt::AscendingOrder);
        };
        add(
            u"sorted by each column"_s, [] {}, byIdle);
        for (int i = 0; i < rounds; ++i)
            add(
                u"1000 talk, sorted by idle"_s, [this] { someTalk(); }, [this] { takeAll(); });
        add(
            u"sorted by each column"_s, [] {},
            [this] { m_page.people().table().sortByColumn(NameColumn, Qt::AscendingOrder); });
    }

    void planFiltering()
    {
        for (const QString &text :
            {u"a"_s, u"al"_s, u"ali"_s, u"al"_s, u""_s, u"明"_s, u"明1"_s, u""_s})
            add(
                u"filtered by typing"_s, [] {},
                [this, text] { m_page.findChild<QLineEdit *>(u"filter"_s)->setText(text); });
    }

    void next()
    {
        if (m_step == m_steps.size()) {
            QCoreApplication::quit();
            return;
        }
        const Step &step = m_steps[m_step++];
        m_application.turns().enter(step.phase);
        m_application.outside(step.prepare);
        step.act();
    }

    void someCome()
    {
        m_feed.clear();
        for (int i = 0; i < atOnce; ++i) {
            const Guest guest = guestAt(int(m_room.guests.size()));
            m_feed.push_back({Joined {{}, guest.since, {guest.person}}, guest.address.toUtf8()});
            m_room.guests.push_back(guest);
        }
    }

    void someTalk()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_feed.clear();
        for (size_t i = size_t(m_step) % 10; i < m_room.guests.size(); i += 10) {
            Guest &guest = m_room.guests[i];
            ++guest.messages;
            guest.lastHeard = now;
            if (i / 10 % 10 == 0)
                guest.person.name = u"New"_s + QString::number((i * 7919 + m_step) % everybody);
        }
        for (size_t i = 0; i < 100 && i < m_room.guests.size(); ++i) {
            MessagePosted said;
            said.at = now;
            said.from = m_room.guests[i].person;
            said.text = u"Does anybody know where the tea is?"_s;
            m_feed.push_back({said, m_room.guests[i].address.toUtf8()});
        }
    }

    void everyOtherGoes()
    {
        m_feed.clear();
        std::vector<Guest> staying;
        for (size_t i = 0; i < m_room.guests.size(); ++i) {
            const Guest &guest = m_room.guests[i];
            if (i % 2 == 0)
                staying.push_back(guest);
            else
                m_feed.push_back({Left {{}, guest.since, {guest.person}, LeaveReason::Offline},
                    guest.address.toUtf8()});
        }
        m_room.guests = std::move(staying);
    }

    void takeAll()
    {
        m_page.takeFeed(m_feed);
        m_page.takeSnapshot(m_room);
    }

    void scroll()
    {
        QScrollBar *bar = m_page.people().table().verticalScrollBar();
        bar->setValue(bar->value() + bar->maximum() / rounds);
    }

    MeasuredApplication &m_application;
    VerbActions m_actions;
    RoomPage m_page;
    QTimer m_timer;
    std::vector<Step> m_steps;
    size_t m_step = 0;
    RoomSnapshot m_room;
    QList<FeedEntry> m_feed;
};

} // namespace

int main(int argc, char *argv[])
{
    prepareBench();
    MeasuredApplication application(argc, argv);
    const BenchOptions options = readBenchOptions(QCoreApplication::arguments());
    BenchDesktop desktop;
    const ThemeController theme(desktop);
    PeopleBench bench(application);
    bench.start();
    QApplication::exec();
    report(u"people: 10,000 in the server window's table"_s, application.turns(), usage(),
        options.json);
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/roompage.h"

#include "server_gui/window/addressstrip.h"
#include "server_gui/window/composer.h"
#include "server_gui/window/feedpane.h"
#include "server_gui/window/peoplepane.h"
#include "server_gui/window/servercharts.h"
#include "shared/ui/segments.h"
#include "shared/ui/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace Teahouse {

namespace {

/// Below this width, in logical pixels, people and live room do not fit beside each other.
constexpr int tabsBelow = 1000;

/// The live room with a hairline at its left.
class RightPane final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, 0, 1, height(), applicationTheme().line);
    }
};

} // namespace

RoomPage::RoomPage(const VerbActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_strip(new AddressStrip(actions, this))
    , m_tabRow(new QWidget(this))
    , m_tabs(new Segments(Segments::Size::Small, m_tabRow))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_people(new PeoplePane(m_peopleModel, actions, this))
    , m_liveRoom(new RightPane(m_splitter))
    , m_feed(new FeedPane(m_feedModel, actions, this))
    , m_composer(new Composer(this))
{
    auto *talk = new QVBoxLayout(m_liveRoom);
    talk->setContentsMargins(1, 0, 0, 0);
    talk->setSpacing(0);
    talk->addWidget(m_feed, 1);
    talk->addWidget(m_composer);
    m_splitter->addWidget(m_people);
    m_splitter->addWidget(m_liveRoom);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({700, 580});
    m_people->setMinimumWidth(320);
    m_liveRoom->setMinimumWidth(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_tabRow);
    column->addWidget(m_splitter, 1);
    auto *tabs = new QHBoxLayout(m_tabRow);
    tabs->setContentsMargins(0, 8, 0, 8);
    tabs->addWidget(m_tabs, 0, Qt::AlignHCenter);
    m_tabs->add(tr("People"));
    m_tabs->add(tr("Live room"));
    m_tabs->setAccessibleName(tr("What to show"));
    m_tabRow->hide();

    connect(m_tabs, &Segments::currentChanged, this, &RoomPage::placeHalves);
    connect(
        m_people, &PeoplePane::messageRequested, this, [this](const std::vector<Person> &people) {
            show(Half::LiveRoom);
            m_composer->writeTo(people);
        });
    connect(m_feed, &FeedPane::answerRequested, m_composer,
        [this](const Person &person) { m_composer->writeTo({person}); });
}

void RoomPage::show(Half half)
{
    m_tabs->setCurrent(int(half));
}

void RoomPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeHalves();
}

void RoomPage::placeHalves()
{
    const bool tabbed = width() < tabsBelow;
    const Half shown = Half(m_tabs->current());
    m_tabRow->setVisible(tabbed);
    m_people->setVisible(!tabbed || shown == Half::People);
    m_liveRoom->setVisible(!tabbed || shown == Half::LiveRoom);
}

void RoomPage::takeSnapshot(const RoomSnapshot &room)
{
    // A server that has stopped has no host.
    m_peopleModel.take(
        room.guests, room.host.person.id.isNull() ? std::nullopt : std::optional<Guest>(room.host));
}

void RoomPage::takeFeed(const QList<FeedEntry> &entries)
{
    std::vector<FeedRow> rows;
    for (const FeedEntry &entry : entries) {
        if (const auto *deleted = std::get_if<Deleted>(&entry.event)) {
            m_feedModel.add(std::exchange(rows, {}));
            m_feedModel.forget(deleted->target);
        }
        std::optional<FeedRow> row = feedRow(entry);
        if (!row)
            continue;
        if (row->isPrivate && !row->who.id.isNull())
            m_composer->offer(row->who);
        rows.push_back(std::move(*row));
    }
    m_feedModel.add(std::move(rows));
}

void RoomPage::note(const QString &icon, const QString &text)
{
    m_feedModel.add({ownRow(icon, text)});
}

void RoomPage::clearPeople()
{
    takeSnapshot({});
    m_strip->charts().clear();
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/feedmodel.h"
#include "server_gui/window/peoplemodel.h"

#include <QWidget>

class QSplitter;

namespace Teahouse {

class AddressStrip;
class Composer;
class FeedPane;
class PeoplePane;
class Segments;
class VerbActions;

/// The room at a glance: the address above, the people at the left, what happens at the right with
/// the composer below it. Where there is no room for both side by side, each is a tab. Owns the two
/// models; asks for whatever a person does.
class RoomPage final : public QWidget
{
    Q_OBJECT
public:
    /// The two halves, in the order of their tabs.
    enum class Half { People, LiveRoom };

    explicit RoomPage(const VerbActions &actions, QWidget *parent = nullptr);

    AddressStrip &strip() { return *m_strip; }
    PeoplePane &people() { return *m_people; }
    FeedPane &feed() { return *m_feed; }
    Composer &composer() { return *m_composer; }
    QSplitter &splitter() { return *m_splitter; }

    /// Makes sure that a person sees that half.
    void show(Half half);
    using QWidget::show;

    void takeSnapshot(const RoomSnapshot &room);
    void takeFeed(const QList<FeedEntry> &entries);
    /// A line of the window's own in the live room.
    void note(const QString &icon, const QString &text);
    /// The server has stopped: nobody is inside.
    void clearPeople();
    qint64 peopleInside() const { return m_peopleModel.people(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeHalves();

    PeopleModel m_peopleModel;
    FeedModel m_feedModel;
    AddressStrip *m_strip;
    QWidget *m_tabRow;
    Segments *m_tabs;
    QSplitter *m_splitter;
    PeoplePane *m_people;
    QWidget *m_liveRoom;
    FeedPane *m_feed;
    Composer *m_composer;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/feedrow.h"

#include <QUrl>
#include <QWidget>

class QAction;
class QListView;

namespace Teahouse {

class FeedCell;
class FeedFilter;
class FeedModel;
class Pill;
class Segments;
class VerbActions;

/// The live room: what is said and who comes and goes, with filters. Follows the end only while it
/// is there. Enter or a double click on a line answers its person, its menu and Del delete what was
/// said, a click on a link opens it.
class FeedPane final : public QWidget
{
    Q_OBJECT
public:
    FeedPane(FeedModel &feed, const VerbActions &actions, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    Segments &filters() { return *m_filters; }

signals:
    void answerRequested(const Teahouse::Person &person);
    void deletionRequested(const Teahouse::FeedRow &row);
    void linkActivated(const QUrl &url);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool isAtEnd() const;
    void onAboutToGrow();
    void onGrown(int rows);
    void onScrolled();
    void answer(const QModelIndex &index);
    FeedRow current() const;
    void onCurrent();
    void showMenu(const QPoint &position);
    void joinDeletion(QAction *action);
    void dress();

    FeedFilter *m_filter;
    QWidget *m_top;
    Segments *m_filters;
    QListView *m_list;
    FeedCell *m_cell;
    Pill *m_pill;
    QAction *m_delete = nullptr;
    bool m_follows = true;
    int m_unseen = 0;
};

} // namespace Teahouse

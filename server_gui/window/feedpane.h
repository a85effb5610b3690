// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

#include <QWidget>

class QListView;

namespace Teahouse {

class FeedCell;
class FeedFilter;
class FeedModel;
class Pill;
class Segments;

/// The live room: what is said and who comes and goes, with filters. Follows the end only while it
/// is there. Enter or a double click on a line answers its person.
class FeedPane final : public QWidget
{
    Q_OBJECT
public:
    explicit FeedPane(FeedModel &feed, QWidget *parent = nullptr);

    QListView &list() { return *m_list; }
    Segments &filters() { return *m_filters; }

signals:
    void answerRequested(const Teahouse::Person &person);

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
    void dress();

    FeedFilter *m_filter;
    QWidget *m_top;
    Segments *m_filters;
    QListView *m_list;
    FeedCell *m_cell;
    Pill *m_pill;
    bool m_follows = true;
    int m_unseen = 0;
};

} // namespace Teahouse

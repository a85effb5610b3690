// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QUrl>

#include <optional>

class QListView;
class QPoint;

namespace Teahouse {

class FeedCell;

/// The links of the live room under the pointer: a hand above them, and a click that asks for one.
class FeedLinks final : public QObject
{
    Q_OBJECT
public:
    FeedLinks(QListView &list, const FeedCell &cell, QObject *parent = nullptr);

signals:
    void activated(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    std::optional<QUrl> linkAt(const QPoint &point) const;

    QListView &m_list;
    const FeedCell &m_cell;
    std::optional<QUrl> m_pressed;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/bansmodel.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace Teahouse {

class HostRequests;
class PlainLabel;

/// Who may not come in, while it is shown as the room has it, and the way to let them in again.
class BansPage final : public QWidget
{
    Q_OBJECT
public:
    /// `requests` outlives it.
    explicit BansPage(HostRequests &requests, QWidget *parent = nullptr);

    /// The server has stopped, and with it the room that knew them.
    void clear() { take({}); }

signals:
    /// How many bans there are.
    void counted(qint64 count);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildTop();
    QWidget *buildBottom();
    void buildTable();
    void take(const std::vector<Ban> &bans);
    void lift();
    void onSelected();
    void dress();

    HostRequests &m_requests;
    BansModel m_bans;
    PlainLabel *m_count;
    PlainLabel *m_state;
    QTableView *m_table;
    QPushButton *m_lift;
    QWidget *m_top;
    QWidget *m_bottom;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/bansmodel.h"

#include <QDialog>

class QPushButton;
class QTableView;

namespace Teahouse {

class HostRequests;
class PlainLabel;

/// Who may not come in, for as long as it is open as the room has it, and the way to let them in
/// again.
class BansDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `requests` outlives it.
    BansDialog(HostRequests &requests, QWidget *window);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void take(const std::vector<Ban> &bans);
    void lift();
    void onSelected();
    void dress();

    HostRequests &m_requests;
    BansModel m_bans;
    PlainLabel *m_state;
    QTableView *m_table;
    QPushButton *m_lift;
};

} // namespace Teahouse

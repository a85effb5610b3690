// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/window/serverrun.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Teahouse {

class PlainLabel;
class Segments;
class VerbActions;

/// The line at the top, 56 high: the room and how it is, the pages, the door, start and stop.
class RoomHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit RoomHeader(const VerbActions &actions, QWidget *parent = nullptr);

    void setRoomName(const QString &name);
    void setPhase(ServerPhase phase);
    void setEncryption(Encryption encryption);
    void setHasPassword(bool hasPassword);
    /// How many there are, beside their page's name.
    void setBans(qint64 count);
    /// Seconds that the server has run.
    void setUpTime(qint64 seconds);
    Segments &pages() { return *m_pages; }

signals:
    void startRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();
    void dress();

    PlainLabel *m_name;
    PlainLabel *m_state;
    QLabel *m_lock;
    PlainLabel *m_encrypted;
    Segments *m_pages;
    QPushButton *m_door;
    QPushButton *m_stop;
    QPushButton *m_start;
    QPushButton *m_more;
    Encryption m_encryption = Encryption::Off;
    ServerPhase m_phase = ServerPhase::Stopped;
    qint64 m_upSeconds = 0;
    bool m_hasPassword = false;
};

/// "40 s", "28 min", "3 h", "2 d": one number, rounded down.
QString spanText(qint64 seconds);

} // namespace Teahouse

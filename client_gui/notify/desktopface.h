// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QObject>
#include <QString>

namespace Teahouse {

/// What the desktop shows of one conversation. Plain text, whatever stands in it.
struct DesktopNotice {
    ConversationId conversation;
    QString title;
    QString text;
    bool sound = false;
    bool operator==(const DesktopNotice &) const = default;
};

/// What can be seen of the program outside its windows: notices, and an icon where the desktop has
/// a place for it. Lives in the windows' thread; no call blocks.
class DesktopFace : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Instead of the notice of the same conversation, where one is shown.
    virtual void show(const DesktopNotice &notice) = 0;
    /// It was read.
    virtual void withdraw(const ConversationId &conversation) = 0;
    /// How much waits, and how much of it calls the reader or is for them alone.
    virtual void setUnread(int unread, int forMe) = 0;
    /// Whether the reader is not to be disturbed.
    virtual void setQuiet(bool quiet) = 0;

signals:
    /// Somebody chose a notice.
    void activated(const Teahouse::ConversationId &conversation);
    void windowRequested();
    void quietRequested(bool quiet);
    void quitRequested();
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/feed.h"
#include "shared/base/links.h"

#include <QMetaType>

namespace Teahouse {

/// What the live room can be narrowed to.
enum class FeedKind { Said, ComesAndGoes, Notice };

/// One line of the live room: computed from an event, drawn by FeedPainter.
struct FeedRow {
    quint64 serial = 0; ///< of the model; never used twice
    QDateTime at;
    FeedKind kind = FeedKind::Said;
    QString icon = {}; ///< the drawing before it; empty: none
    QString text; ///< the whole line without its time, made safe to show
    int nameStart = 0; ///< the part of the text that is somebody's name
    int nameLength = 0;
    Person who = {}; ///< whom an answer goes to; no id: nobody
    PersonId speaker = {}; ///< whose hue the name has; none for who comes and goes
    EventId message = {}; ///< whose words it shows; none: nobody's
    int wordsStart = 0; ///< where these begin
    bool isSaid = false; ///< the message itself or its last text: what the host may delete
    std::vector<Link> links = {};
    bool isPrivate = false; ///< only the host and one person see it
    bool operator==(const FeedRow &) const = default;
};

/// The row of an entry; nothing for what is not shown.
std::optional<FeedRow> feedRow(const FeedEntry &entry);

/// Takes words out of their row: their message was deleted.
void forgetWords(FeedRow &row);

/// A line of the window's own, such as that the room was opened.
FeedRow ownRow(const QString &icon, const QString &text);

} // namespace Teahouse

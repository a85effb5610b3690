// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QColor>
#include <QString>

class QPainter;
class QRectF;

namespace Teahouse {

struct Theme;

enum class PresenceMark { None, Online, Away, Offline };

/// Which of the 8 hues is somebody's, by their id alone: the same everywhere and for ever.
int hueIndex(const PersonId &id);
QColor personColor(const PersonId &id, const Theme &theme);

/// What stands in an avatar: the name's first letter as people see letters, or nothing.
QString initial(const QString &name);

/// A person: a round tile with a letter in their hue.
void paintAvatar(QPainter &painter, const QRectF &rect, const PersonId &id, const QString &name,
    const Theme &theme);

/// The room: a rounded square with the cup; filled with the accent when it is the one looked at.
void paintRoomAvatar(QPainter &painter, const QRectF &rect, bool current, const Theme &theme);

/// Filled is online, an amber ring away, a hollow ring offline: told by shape, not only by colour.
/// `around` is the surface the mark lies on, cut out around it. About 10 x 10.
void paintPresence(QPainter &painter, const QRectF &rect, PresenceMark mark, const QColor &around,
    const Theme &theme);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QPainter;
class QRectF;

namespace Teahouse {

struct Theme;

/// What a conversation says while nothing was said in it.
struct EmptyState {
    QString title;
    QString detail;
    bool operator==(const EmptyState &) const = default;
};

/// A cup, a title and a sentence in the middle of `rect`.
void paintEmptyState(
    QPainter &painter, const QRectF &rect, const EmptyState &state, const Theme &theme);

} // namespace Teahouse

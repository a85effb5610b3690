// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/view/messagelayout.h"

#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace Teahouse {

/// The layouts of the rows that are in sight and a few around them, and how far code in them is
/// scrolled to the side, which outlives a layout.
class RowLayouts
{
public:
    using Make = std::function<MessageLayout(int row)>;

    explicit RowLayouts(Make make);

    const MessageLayout &of(int row);
    void clear() { m_layouts.clear(); }
    void forget(int first, int last);
    /// Rows from `from` on have got other numbers.
    void shift(int from, int by);
    void keepOnly(int first, int last);

    /// Scrolls a part of a row's text; false if it stays where it is.
    bool scrollCode(int row, int part, qreal by);

    /// How many layouts were ever made.
    int made() const { return m_made; }

private:
    using Place = std::pair<EventId, int>; // a message and a part of its text

    Make m_make;
    std::map<int, std::shared_ptr<MessageLayout>> m_layouts;
    std::map<Place, qreal> m_scrolled;
    int m_made = 0;
};

} // namespace Teahouse

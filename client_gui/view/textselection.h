// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/messageentry.h"

#include <compare>
#include <functional>

namespace Teahouse {

struct TextPosition {
    int row = -1;
    int at = 0; ///< in the row's shown text
    auto operator<=>(const TextPosition &) const = default;
};

/// Text chosen in one row or across several, from where it was begun to where it was led.
class TextSelection
{
public:
    bool isEmpty() const { return m_anchor == m_cursor || m_anchor.row < 0; }
    TextPosition anchor() const { return m_anchor; }
    TextPosition cursor() const { return m_cursor; }
    TextPosition first() const { return std::min(m_anchor, m_cursor); }
    TextPosition last() const { return std::max(m_anchor, m_cursor); }

    void clear() { m_anchor = m_cursor = {}; }
    void begin(TextPosition at) { m_anchor = m_cursor = at; }
    void leadTo(TextPosition at) { m_cursor = at; }

    struct Range {
        int from = 0;
        int to = 0;
        bool operator==(const Range &) const = default;
    };
    /// What of a row's `length` characters is chosen.
    Range within(int row, int length) const;

    void rowsInserted(int row, int rows);
    void rowsRemoved(int row, int rows);

    /// What is copied: the bare text of one row, or lines with names when there are several.
    QString text(const std::function<MessageEntry(int row)> &entryAt) const;

private:
    TextPosition m_anchor;
    TextPosition m_cursor;
};

/// The text of one row as it is copied and chosen; empty for days and the new-messages line.
QString selectableText(const MessageEntry &entry);

} // namespace Teahouse

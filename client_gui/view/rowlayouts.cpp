// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/rowlayouts.h"

namespace Teahouse {

namespace {

constexpr size_t mostScrolled = 1'000;

} // namespace

RowLayouts::RowLayouts(Make make)
    : m_make(std::move(make))
{ }

const MessageLayout &RowLayouts::of(int row)
{
    auto &layout = m_layouts[row];
    if (layout)
        return *layout;
    ++m_made;
    layout = std::make_shared<MessageLayout>(m_make(row));
    const EventId id = layout->entry.id;
    for (auto each = m_scrolled.lower_bound({id, 0});
         each != m_scrolled.end() && each->first.first == id; ++each)
        layout->scrollCode(each->first.second, each->second);
    return *layout;
}

void RowLayouts::forget(int first, int last)
{
    m_layouts.erase(m_layouts.lower_bound(first), m_layouts.upper_bound(last));
}

void RowLayouts::shift(int from, int by)
{
    std::map<int, std::shared_ptr<MessageLayout>> moved;
    for (auto &[row, layout] : m_layouts)
        moved.emplace(row >= from ? row + by : row, std::move(layout));
    m_layouts = std::move(moved);
}

void RowLayouts::keepOnly(int first, int last)
{
    m_layouts.erase(m_layouts.begin(), m_layouts.lower_bound(first));
    m_layouts.erase(m_layouts.upper_bound(last), m_layouts.end());
}

bool RowLayouts::scrollCode(int row, int part, qreal by)
{
    of(row);
    MessageLayout &layout = *m_layouts[row];
    if (!layout.scrollCode(part, layout.text.parts().at(size_t(part)).scroll + by))
        return false;
    if (m_scrolled.size() >= mostScrolled)
        m_scrolled.clear();
    m_scrolled[{layout.entry.id, part}] = layout.text.parts()[size_t(part)].scroll;
    return true;
}

} // namespace Teahouse

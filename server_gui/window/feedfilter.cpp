// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/feedfilter.h"

#include "server_gui/window/feedmodel.h"

namespace Teahouse {

void FeedFilter::setShow(Show show)
{
    m_show = show;
    invalidateFilter();
}

bool FeedFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *feed = qobject_cast<const FeedModel *>(sourceModel());
    if (!feed || m_show == Show::All)
        return true;
    const FeedKind kind = feed->row(row).kind;
    return kind == (m_show == Show::Said ? FeedKind::Said : FeedKind::ComesAndGoes);
}

} // namespace Teahouse

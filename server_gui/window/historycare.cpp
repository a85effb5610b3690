// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/historycare.h"

#include "shared/base/terminaltext.h"
#include "shared/ui/banner.h"

#include <utility>

namespace Teahouse {

HistoryCare::HistoryCare(Banner &banner, QObject *parent)
    : QObject(parent)
    , m_banner(banner)
{ }

void HistoryCare::takeFeed(const std::vector<FeedEntry> &entries)
{
    for (const FeedEntry &entry : entries) {
        if (const auto *notice = std::get_if<Notice>(&entry.event))
            tell(*notice);
    }
}

void HistoryCare::forget()
{
    if (std::exchange(m_isTold, false))
        m_banner.hide();
}

void HistoryCare::tell(const Notice &notice)
{
    if (notice.code == NoticeCode::StorageFailing) {
        m_isTold = true;
        m_banner.tell(QStringLiteral("warning"),
            tr("The disk refuses, so messages are refused until it works again: %1")
                .arg(terminalText(notice.text)),
            {}, Banner::Tone::Danger);
    } else if (notice.code == NoticeCode::StorageBack) {
        forget();
    }
}

} // namespace Teahouse

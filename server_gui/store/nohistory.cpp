// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/nohistory.h"

#include <QUuid>

namespace Teahouse {

NoHistory::NoHistory()
    : m_identity(QUuid::createUuid().toString(QUuid::WithoutBraces))
{ }

void NoHistory::append(std::vector<LastingEvent> batch, Stored done)
{
    std::vector<StoreOutcome> outcomes;
    for (const LastingEvent &lasting : batch)
        outcomes.push_back({lasting.id, StoreOutcome::Kind::Stored, {}, {}});
    done(outcomes);
}

void NoHistory::read(const HistoryQuery &, Read done)
{
    done({});
}

void NoHistory::search(const SearchQuery &, Read done)
{
    done({});
}

} // namespace Teahouse

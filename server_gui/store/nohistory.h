// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"

namespace Teahouse {

/// `--history off`: nothing is kept, and each start is a log of its own.
class NoHistory final : public EventStore
{
public:
    NoHistory();

    QString identity() const override { return m_identity; }
    EventId last() const override { return {}; }
    bool keeps() const override { return false; }
    void append(std::vector<LastingEvent> batch, Stored done) override;
    void read(const HistoryQuery &query, Read done) override;
    void search(const SearchQuery &query, Read done) override;

private:
    QString m_identity;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/model/peoplemodel.h"
#include "client_gui/window/namematch.h"

#include <QSortFilterProxyModel>

#include <array>

namespace Teahouse {

/// The people of a room under their headings: host, online, away, plain text.
class PeopleSections final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit PeopleSections(PeopleModel &people, QObject *parent = nullptr);

    /// Only those whose names answer to this; all for nothing.
    void filter(const QString &name);

    PeopleSection section(const QModelIndex &index) const;
    /// True where the heading of its section stands above it.
    bool isFirst(const QModelIndex &index) const;
    /// "Online · 9"; the host's has no count.
    QString heading(PeopleSection section) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    void forget() { m_counts.reset(); }

    QString m_filter;
    mutable NameMatch m_match; // keeps how names are read
    /// Counted when next asked for: hundreds may come in one turn.
    mutable std::optional<std::array<int, 4>> m_counts;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QAbstractListModel>

#include <vector>

namespace Teahouse {

/// What a search has found so far, the newest first. A row answers its sentence alone; the rest is
/// asked for by its number.
class FoundModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void clear();
    /// A page in the order of the ids, all of it older than what is here.
    void append(const std::vector<MessagePosted> &page);
    /// What somebody did to a message since it was found. False where it is not among these.
    bool apply(const Event &change);
    const MessagePosted &at(int row) const { return m_rows.at(size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<MessagePosted> m_rows;
};

} // namespace Teahouse

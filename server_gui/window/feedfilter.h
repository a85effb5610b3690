// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSortFilterProxyModel>

namespace Teahouse {

/// The live room narrowed to what is said, or to who comes and goes.
class FeedFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    enum class Show { All, Said, ComesAndGoes };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setShow(Show show);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Show m_show = Show::All;
};

} // namespace Teahouse

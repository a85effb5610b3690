// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace Teahouse {

/// The people whose name or address holds what was typed, sorted as people of the window's language
/// sort.
class PeopleFilter final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit PeopleFilter(QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    QCollator m_collator;
};

} // namespace Teahouse

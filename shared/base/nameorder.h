// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QCollator>

namespace Teahouse {

/// In which order names stand in lists, in either language: as in a Chinese address book, where
/// 林小雨 comes under L, before Lucy; whatever their case, and numbers by their value. For one
/// thread.
class NameOrder
{
public:
    NameOrder();

    /// What is compared; making it costs much more than comparing.
    QCollatorSortKey key(const QString &name) const;

private:
    QChar initialOf(const QString &name) const;

    QCollator m_collator;
};

} // namespace Teahouse

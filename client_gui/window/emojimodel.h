// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/emojitable.h"

#include <QAbstractListModel>
#include <QStringList>

namespace Teahouse {

/// The emoji that can be chosen; each says its name in the reader's language.
class EmojiModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit EmojiModel(QObject *parent = nullptr);

    /// Those chosen lately, the latest first: they lead while nothing is searched.
    void setRecent(const QStringList &recent) { m_recent = recent; }

    void search(const QString &words);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QStringList m_recent;
    std::vector<Emoji> m_shown;
};

} // namespace Teahouse

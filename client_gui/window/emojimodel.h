// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/emojitable.h"

#include <QAbstractListModel>

namespace Teahouse {

/// The emoji that can be chosen; each says its name in the reader's language.
class EmojiModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit EmojiModel(QObject *parent = nullptr);

    void search(const QString &words);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Emoji> m_shown;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/emojimodel.h"

#include <QLocale>

namespace Teahouse {

EmojiModel::EmojiModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_shown(commonEmoji())
{ }

void EmojiModel::search(const QString &words)
{
    beginResetModel();
    m_shown = findEmoji(words);
    endResetModel();
}

int EmojiModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant EmojiModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Emoji &emoji = m_shown[size_t(index.row())];
    const bool chinese = QLocale().language() == QLocale::Chinese;
    switch (role) {
    case Qt::DisplayRole:
        return emoji.sign;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return chinese ? emoji.chinese.section(u' ', 0, 0) : emoji.english;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    default:
        return {};
    }
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/emojimodel.h"

#include <QLocale>

#include <algorithm>

namespace Teahouse {

EmojiModel::EmojiModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_shown(commonEmoji())
{ }

void EmojiModel::search(const QString &words)
{
    beginResetModel();
    m_shown = findEmoji(words);
    if (words.trimmed().isEmpty()) {
        const auto isRecent = [this](const Emoji &emoji) { return m_recent.contains(emoji.sign); };
        const auto rest = std::stable_partition(m_shown.begin(), m_shown.end(), isRecent);
        std::sort(m_shown.begin(), rest, [this](const Emoji &one, const Emoji &other) {
            return m_recent.indexOf(one.sign) < m_recent.indexOf(other.sign);
        });
    }
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

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFrame>

class QLineEdit;
class QListView;

namespace Teahouse {

class EmojiModel;
class PlainLabel;

/// A popup to choose an emoji from: a field to search by words, and below it eight in a row. Typing
/// searches, the arrows move, Enter chooses, Escape closes.
class EmojiPicker final : public QFrame
{
    Q_OBJECT
public:
    /// `recent`: those chosen lately, the latest first.
    explicit EmojiPicker(QWidget *parent, const QStringList &recent = {});

    /// Opens with its lower right corner above `anchor`'s upper right one, within the window.
    void openAbove(const QWidget &anchor);
    /// The same above an area, both in global coordinates.
    void openAbove(const QRect &anchor, const QRect &bounds);

signals:
    void picked(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void onSearch(const QString &words);
    void pick(const QModelIndex &index);

    QLineEdit *m_search = nullptr;
    PlainLabel *m_title = nullptr;
    QListView *m_list = nullptr;
    EmojiModel *m_model = nullptr;
};

} // namespace Teahouse

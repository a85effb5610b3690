// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace Teahouse {

/// A field for a text of some lines, framed like the fields of one line.
class TextField final : public QWidget
{
    Q_OBJECT
public:
    explicit TextField(QWidget *parent = nullptr);

    QString text() const;
    /// Leaves the cursor alone where nothing changes.
    void setText(const QString &text);

signals:
    /// The field was left.
    void editingFinished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QPlainTextEdit *m_edit;
};

} // namespace Teahouse

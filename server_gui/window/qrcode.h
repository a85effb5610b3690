// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

namespace Teahouse {

/// A QR code in a white card, dark on white in every theme, with the quiet zone that readers want.
class QrCode final : public QWidget
{
    Q_OBJECT
public:
    /// `side` of the card in logical pixels.
    explicit QrCode(int side, QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setSide(int side);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isDark(int x, int y) const { return m_modules[size_t(y * m_size + x)]; }

    QString m_text;
    int m_size = 0; ///< modules on one side
    std::vector<bool> m_modules;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/qrcode.h"

#include "shared/ui/theme.h"

#include <QPainter>

#include <qrcodegen/qrcodegen.hpp>

namespace Teahouse {

namespace {

constexpr int quietModules = 4;
constexpr qreal cardRadius = 8;

} // namespace

QrCode::QrCode(int side, QWidget *parent)
    : QWidget(parent)
{
    setSide(side);
}

void QrCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(tr("QR code of %1").arg(text));
    m_size = 0;
    m_modules.clear();
    if (!text.isEmpty()) {
        const auto code = qrcodegen::QrCode::encodeText(
            text.toUtf8().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        m_size = code.getSize();
        for (int y = 0; y < m_size; ++y) {
            for (int x = 0; x < m_size; ++x)
                m_modules.push_back(code.getModule(x, y));
        }
    }
    update();
}

void QrCode::setSide(int side)
{
    setFixedSize(side, side);
}

void QrCode::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::white);
    painter.setPen(theme.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cardRadius, cardRadius);
    if (m_size == 0)
        return;
    // Whole device pixels, or some modules would come out wider than others.
    const qreal ratio = devicePixelRatioF();
    const qreal module =
        std::max(1.0, std::floor(width() * ratio / (m_size + 2 * quietModules))) / ratio;
    const qreal origin = std::round((width() - module * m_size) / 2 * ratio) / ratio;
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size; ++x) {
            if (isDark(x, y))
                painter.fillRect(
                    QRectF(origin + x * module, origin + y * module, module, module), Qt::black);
        }
    }
}

} // namespace Teahouse

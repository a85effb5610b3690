// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/icons.h"

#include "shared/ui/theme.h"

#include <QDir>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace Teahouse {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/") + name + QStringLiteral(".svg");
}

QPixmap rendered(const QString &path, int size, qreal ratio)
{
    QPixmap pixmap(qRound(size * ratio), qRound(size * ratio));
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(path);
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, size, size));
    }
    return pixmap;
}

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QString name, std::optional<QColor> color)
        : m_name(std::move(name))
        , m_color(color)
    { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int size = std::min(rect.width(), rect.height());
        const qreal ratio = painter->device()->devicePixelRatio();
        const QPixmap pixmap = iconPixmap(m_name, color(mode, state), size, ratio);
        painter->drawPixmap(
            QPointF(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2),
            pixmap);
    }

    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal ratio) override
    {
        // The size is in device pixels here.
        const int side = std::min(size.width(), size.height());
        return iconPixmap(m_name, color(mode, state), qRound(side / ratio), ratio);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QIconEngine *clone() const override { return new TintedIconEngine(*this); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        const Theme theme = applicationTheme();
        if (mode == QIcon::Disabled)
            return mixed(theme.window, theme.meta, 0.6);
        if (m_color)
            return *m_color;
        return state == QIcon::On ? theme.link : theme.secondary;
    }

    QString m_name;
    std::optional<QColor> m_color;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedIconEngine(name, std::nullopt));
}

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new TintedIconEngine(name, color));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("teahouse/%1/%2/%3/%4")
                            .arg(name)
                            .arg(color.rgba())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = rendered(pathOf(name), size, devicePixelRatio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, size, size), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 20, 24})
        icon.addPixmap(rendered(QStringLiteral(":/icons/icon-small.svg"), size, 1));
    for (const int size : {32, 48, 64, 128, 256})
        icon.addPixmap(rendered(QStringLiteral(":/icons/icon.svg"), size, 1));
    return icon;
}

QStringList iconNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}))
        if (!file.startsWith(QLatin1String("icon")))
            names << file.chopped(4);
    return names;
}

} // namespace Teahouse

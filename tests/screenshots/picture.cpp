// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/picture.h"

#include <QApplication>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QTest>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

using Colours = QList<QRgb>;

/// The colours of a picture, those that it has most of first.
Colours ranked(const QImage &image)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        for (int x = 0; x < image.width(); ++x)
            ++counts[line[x]];
    }
    Colours colours = counts.keys();
    std::sort(colours.begin(), colours.end(), [&](QRgb a, QRgb b) {
        return std::pair(counts.value(a), a) > std::pair(counts.value(b), b);
    });
    return colours;
}

/// Begins with one colour of each kind, so that the few points of an emoji keep theirs.
Colours kindsFirst(Colours colours)
{
    constexpr QRgb kind = 0xe0e0e0; // the highest bits of each channel
    QSet<QRgb> seen;
    std::stable_partition(colours.begin(), colours.end(), [&](QRgb colour) {
        const bool isNew = !seen.contains(colour & kind);
        seen.insert(colour & kind);
        return isNew;
    });
    return colours;
}

/// With 256 colours, each other as the nearest of them: a third of the bytes, and no eye sees it.
QImage withFewColours(const QImage &image)
{
    constexpr int most = 256;
    return image.convertToFormat(
        QImage::Format_Indexed8, kindsFirst(ranked(image)).mid(0, most), Qt::ThresholdDither);
}

} // namespace

void prepareDrawing()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", "2");
    qputenv("LC_ALL", "C.UTF-8");
}

QImage look(QWidget &widget)
{
    constexpr int restMs = 700; // longer than anything here moves, and than the feed is gathered
    QTest::qWait(restMs);
    QPixmap whole = widget.grab();
    if (QWidget *popup = QApplication::activePopupWidget())
        QPainter(&whole).drawPixmap(
            popup->geometry().topLeft() - widget.geometry().topLeft(), popup->grab());
    return whole.toImage().convertToFormat(QImage::Format_RGB32);
}

QImage sheetOf(const std::vector<Panel> &panels)
{
    constexpr int inRow = 2;
    constexpr int gap = 20;
    constexpr int head = 32;
    const QSizeF one = panels.front().image.deviceIndependentSize();
    const int rows = (int(panels.size()) + inRow - 1) / inRow;
    const QSizeF size(gap + inRow * (one.width() + gap), rows * (head + one.height()) + gap);
    const qreal scale = panels.front().image.devicePixelRatio();
    QImage sheet((size * scale).toSize(), QImage::Format_RGB32);
    sheet.setDevicePixelRatio(scale);
    sheet.fill(QColor(0xd5, 0xdc, 0xd8)); // the table on which the drawings lie
    QPainter painter(&sheet);
    painter.setPen(Qt::black);
    for (size_t i = 0; i < panels.size(); ++i) {
        const qreal x = gap + qreal(i % inRow) * (one.width() + gap);
        const qreal y = qreal(i / inRow) * (head + one.height());
        painter.drawText(
            QRectF(x, y, one.width(), head), Qt::AlignLeft | Qt::AlignVCenter, panels[i].title);
        painter.drawImage(QPointF(x, y + head), panels[i].image);
    }
    return sheet;
}

void write(const QImage &image, const QString &file)
{
    constexpr int smallest = 0; // PNG has no worse quality, only more or less work
    if (!withFewColours(image).save(file, "PNG", smallest))
        qFatal("cannot write %s", qUtf8Printable(file));
}

void take(QWidget &widget, const QString &file)
{
    write(look(widget), file);
}

} // namespace Teahouse

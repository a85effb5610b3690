// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPolygonF>
#include <QWidget>

#include <functional>
#include <vector>

namespace Teahouse {

/// A figure and how it went: name and number above, 54 of drawing below, without axes; what it was
/// at a moment shows under the pointer. Knows nothing of what it draws.
class Chart final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Steps, Bars, Lines };

    /// What is drawn. Points stand for equal times, oldest first, and end at the right edge.
    struct Drawing {
        QString number;
        QString note; ///< behind the number
        QString span; ///< how far back it reaches; at the right above
        std::vector<double> points;
        std::vector<double> others = {}; ///< a second line, dashed
        int places = 2; ///< as many points as the width stands for
        std::function<QString(size_t)> told = {}; ///< what a point was, in words
    };

    Chart(const QString &name, Kind kind, QWidget *parent = nullptr);

    void draw(Drawing drawing);
    /// How the two lines are told apart, instead of the span.
    void setLegend(const QString &line, const QString &dashed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;
    qreal xOf(size_t point, size_t count) const;
    QPolygonF line(const std::vector<double> &points, double most) const;
    void paintWords(QPainter &painter) const;
    void paintLegend(QPainter &painter) const;
    void paintBars(QPainter &painter, double most) const;
    void paintLines(QPainter &painter, double most) const;

    QString m_name;
    Kind m_kind;
    QString m_legendLine;
    QString m_legendDashed;
    Drawing m_drawing;
};

} // namespace Teahouse

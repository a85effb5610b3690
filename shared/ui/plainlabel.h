// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/ui/theme.h"

#include <QLabel>

class QTextLayout;

namespace Teahouse {

/// A label that never takes a text for rich text, whatever a person wrote into it, and that ends in
/// an ellipsis where it has no room.
class PlainLabel final : public QLabel
{
    Q_OBJECT
public:
    /// Which of the theme's text colours it wears.
    enum class Tone { Text, Secondary, Meta, Link, Danger, Warn };

    explicit PlainLabel(const QString &text = {}, QWidget *parent = nullptr);
    PlainLabel(const QString &text, TypeStep step, QFont::Weight weight, Tone tone,
        QWidget *parent = nullptr);

    /// Sentences that may wrap.
    static PlainLabel *paragraph(const QString &text, Tone tone, QWidget *parent);

    /// One line with an ellipsis; off for sentences that may wrap. On at first.
    void setEliding(bool on);
    void setTone(Tone tone);

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void dress();
    bool isParagraph() const;
    int lineHeight() const;
    /// The lines of sentences that wrap, as high as the type scale says.
    int breakLines(QTextLayout &layout, int width) const;

    TypeStep m_step = TypeStep::Ui;
    QFont::Weight m_weight = QFont::Normal;
    Tone m_tone = Tone::Text;
    bool m_eliding = true;
    bool m_dressing = false;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace Teahouse {

/// What can be done with the message under the pointer, 30 high; lies over the rows and is moved,
/// never made anew. The keyboard has its own ways, so it takes no focus.
class HoverBar final : public QWidget
{
    Q_OBJECT
public:
    explicit HoverBar(QWidget *parent = nullptr);

    /// What can be done here, beside copying.
    struct Offer {
        bool react = false;
        bool reply = false;
        bool edit = false;
        bool operator==(const Offer &) const = default;
    };
    void setOffer(const Offer &offer);

    QSize sizeHint() const override;

signals:
    void reactRequested();
    void replyRequested();
    void editRequested();
    void copyRequested();
    void moreRequested();
    /// The pointer went elsewhere.
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void updateTexts();
    std::vector<QAbstractButton *> shownButtons() const;

    QAbstractButton *m_react = nullptr;
    QAbstractButton *m_reply = nullptr;
    QAbstractButton *m_edit = nullptr;
    QAbstractButton *m_copy = nullptr;
    QAbstractButton *m_more = nullptr;
    Offer m_offer;
};

} // namespace Teahouse

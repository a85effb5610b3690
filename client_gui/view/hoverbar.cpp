// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/hoverbar.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPainter>

namespace Teahouse {

namespace {

constexpr int Height = 30;
constexpr int Button = 28;
constexpr int Icon = 16;
constexpr int Radius = 8;

class BarButton final : public QAbstractButton
{
public:
    BarButton(const QString &icon, QWidget *parent)
        : QAbstractButton(parent)
        , m_icon(icon)
    {
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::PointingHandCursor);
        setObjectName(icon);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = applicationTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() || underMouse() ? theme.hover : QColor(Qt::transparent));
        painter.drawRoundedRect(rect().adjusted(1, 2, -1, -2), 6, 6);
        const int icon = theme.px(Icon);
        painter.drawPixmap((width() - icon) / 2, (height() - icon) / 2,
            iconPixmap(m_icon, theme.secondary, icon, devicePixelRatioF()));
    }

private:
    QString m_icon;
};

} // namespace

HoverBar::HoverBar(QWidget *parent)
    : QWidget(parent)
    , m_react(new BarButton(QStringLiteral("emoji"), this))
    , m_reply(new BarButton(QStringLiteral("reply"), this))
    , m_edit(new BarButton(QStringLiteral("edit"), this))
    , m_copy(new BarButton(QStringLiteral("copy"), this))
    , m_more(new BarButton(QStringLiteral("more"), this))
{
    setCursor(Qt::ArrowCursor);
    connect(m_react, &QAbstractButton::clicked, this, &HoverBar::reactRequested);
    connect(m_reply, &QAbstractButton::clicked, this, &HoverBar::replyRequested);
    connect(m_edit, &QAbstractButton::clicked, this, &HoverBar::editRequested);
    connect(m_copy, &QAbstractButton::clicked, this, &HoverBar::copyRequested);
    connect(m_more, &QAbstractButton::clicked, this, &HoverBar::moreRequested);
    updateTexts();
    arrange();
}

void HoverBar::setOffer(const Offer &offer)
{
    if (offer == m_offer)
        return;
    m_offer = offer;
    arrange();
}

std::vector<QAbstractButton *> HoverBar::shownButtons() const
{
    std::vector<QAbstractButton *> buttons;
    if (m_offer.react)
        buttons.push_back(m_react);
    if (m_offer.reply)
        buttons.push_back(m_reply);
    if (m_offer.edit)
        buttons.push_back(m_edit);
    buttons.push_back(m_copy);
    buttons.push_back(m_more);
    return buttons;
}

QSize HoverBar::sizeHint() const
{
    const Theme theme = applicationTheme();
    return {int(shownButtons().size()) * theme.px(Button) + theme.px(4), theme.px(Height)};
}

void HoverBar::arrange()
{
    const int button = applicationTheme().px(Button);
    int x = applicationTheme().px(2);
    for (QAbstractButton *each : {m_react, m_reply, m_edit, m_copy, m_more})
        each->hide();
    for (QAbstractButton *each : shownButtons()) {
        each->setGeometry(x, 1, button, button);
        each->show();
        x += button;
    }
    resize(sizeHint());
}

void HoverBar::updateTexts()
{
    m_react->setAccessibleName(tr("React"));
    m_react->setToolTip(tr("React (E)"));
    m_reply->setAccessibleName(tr("Reply"));
    m_reply->setToolTip(tr("Reply (R)"));
    m_edit->setAccessibleName(tr("Edit the message"));
    m_edit->setToolTip(tr("Edit"));
    m_copy->setAccessibleName(tr("Copy the message"));
    m_copy->setToolTip(tr("Copy (C)"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
}

void HoverBar::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.buttonEdge, 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void HoverBar::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    emit left();
}

void HoverBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateTexts();
    else if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace Teahouse

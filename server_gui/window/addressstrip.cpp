// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/addressstrip.h"

#include "server_gui/window/qrcode.h"
#include "server_gui/window/servercharts.h"
#include "server_gui/window/verbactions.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace Teahouse {

namespace {

constexpr int copiedMs = 1500;

} // namespace

AddressStrip::AddressStrip(const VerbActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_code(new QrCode(96, this))
    , m_caption(
          new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_address(new PlainLabel({}, TypeStep::Title, QFont::Medium, PlainLabel::Tone::Text, this))
    , m_others(new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this))
    , m_fingerprintName(new PlainLabel(
          tr("Fingerprint"), TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this))
    , m_fingerprint(
          new PlainLabel({}, TypeStep::Code, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_all(new QPushButton(this))
    , m_copyAction(new QAction(tr("Copy"), this))
    , m_charts(new ServerCharts(this))
{
    m_copyAction->setObjectName(QStringLiteral("copy"));
    m_copyAction->setIcon(icon(QStringLiteral("copy")));
    m_copyAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_copyAction->setToolTip(tipText(tr("copy the address"), m_copyAction->shortcut()));
    connect(m_copyAction, &QAction::triggered, this, &AddressStrip::copy);
    m_copy = buttonFor(m_copyAction, this);
    m_large = buttonFor(actions.action(Verb::Status), this);
    m_address->setObjectName(QStringLiteral("address"));
    m_all->setObjectName(QStringLiteral("allAddresses"));
    setButtonRole(m_all, ButtonRole::Link);
    connect(m_all, &QPushButton::clicked, this, &AddressStrip::showAll);

    auto *main = new QHBoxLayout;
    main->setSpacing(12);
    main->addWidget(m_address);
    main->addWidget(m_copy);
    main->addWidget(m_large);
    main->addStretch();
    auto *others = new QHBoxLayout;
    others->setSpacing(4);
    others->addWidget(m_others);
    others->addWidget(m_all);
    others->addStretch();
    m_fingerprint->setObjectName(QStringLiteral("fingerprint"));
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fingerprint->setToolTip(tr("what people compare before they trust this computer"));
    auto *fingerprint = new QHBoxLayout;
    fingerprint->setSpacing(6);
    fingerprint->addWidget(m_fingerprintName);
    fingerprint->addWidget(m_fingerprint);
    fingerprint->addStretch();
    m_fingerprint->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_fingerprint->addAction(actions.action(Verb::Reload));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_caption);
    words->addLayout(main);
    words->addLayout(others);
    words->addLayout(fingerprint);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_code, 0, Qt::AlignVCenter);
    row->addLayout(words);
    row->addWidget(m_charts, 1);
    setAddresses({});
    setFingerprint({});
    dress();
}

void AddressStrip::setAddresses(const QStringList &addresses)
{
    m_addresses = addresses;
    const bool reachable = !addresses.isEmpty();
    m_caption->setText(reachable ? tr("Address to hand out") : tr("Nobody can join at the moment"));
    m_address->setText(reachable ? addresses.first() : QStringLiteral("–"));
    m_code->setVisible(reachable);
    m_code->setText(reachable ? addresses.first() : QString());
    m_copyAction->setEnabled(reachable);
    const qsizetype others = addresses.size() - 1;
    m_others->setVisible(others > 0);
    m_others->setText(others > 0 ? tr("also %1").arg(addresses[1]) : QString());
    m_all->setVisible(others > 1);
    m_all->setText(tr("%n more", "addresses", int(others - 1)));
}

void AddressStrip::setFingerprint(const QString &fingerprint)
{
    m_fingerprint->setText(fingerprint);
    m_fingerprint->setAccessibleName(
        m_fingerprintName->text() + QStringLiteral(": ") + fingerprint);
    m_fingerprintName->setVisible(!fingerprint.isEmpty());
    m_fingerprint->setVisible(!fingerprint.isEmpty());
}

QString AddressStrip::fingerprint() const
{
    return m_fingerprint->text();
}

void AddressStrip::copy()
{
    if (m_addresses.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(m_addresses.first());
    m_copyAction->setText(tr("Copied"));
    QTimer::singleShot(copiedMs, m_copyAction, [this] { m_copyAction->setText(tr("Copy")); });
}

void AddressStrip::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

void AddressStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_charts->fitInto(width());
}

void AddressStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

void AddressStrip::showAll()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &address : m_addresses) {
        QAction *action = menu->addAction(icon(QStringLiteral("copy")), address);
        connect(action, &QAction::triggered, menu,
            [address] { QGuiApplication::clipboard()->setText(address); });
    }
    menu->popup(m_all->mapToGlobal(QPoint(0, m_all->height())));
}

void AddressStrip::dress()
{
    const Theme theme = applicationTheme();
    setFixedHeight(theme.px(120));
    m_code->setSide(theme.px(96));
    for (QPushButton *button : {m_copy, m_large}) {
        button->setFont(theme.font(TypeStep::Caption, QFont::Medium));
        button->setFixedHeight(theme.px(28));
    }
}

} // namespace Teahouse

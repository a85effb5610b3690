// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/notify/trayicon.h"

#include "shared/ui/icons.h"
#include "shared/ui/theme.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>

namespace Teahouse {

namespace {

constexpr qreal markShare = 0.5; // of the icon's width
constexpr qreal edgeShare = 0.06;

} // namespace

QIcon trayPicture(int unread, int forMe)
{
    const QIcon plain = applicationIcon();
    if (unread == 0 && forMe == 0)
        return plain;
    const Theme theme = Theme::day(); // the tray has colours of its own
    QIcon marked;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap picture = plain.pixmap(size, size);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal side = size * markShare;
        const qreal edge = size * edgeShare;
        painter.setPen(QPen(forMe > 0 ? theme.base : theme.accent, edge));
        painter.setBrush(forMe > 0 ? theme.mentionBar : theme.base);
        painter.drawEllipse(QRectF(size - side, size - side, side, side)
                                .adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2));
        painter.end();
        marked.addPixmap(picture);
    }
    return marked;
}

TrayIcon::TrayIcon(QObject *parent)
    : DesktopFace(parent)
    , m_menu(new QMenu)
{
    m_open = m_menu->addAction(QString(), this, &DesktopFace::windowRequested);
    m_quietAction = m_menu->addAction(QString());
    m_quietAction->setCheckable(true);
    connect(m_quietAction, &QAction::triggered, this, &DesktopFace::quietRequested);
    m_menu->addSeparator();
    m_quit = m_menu->addAction(QString(), this, &DesktopFace::quitRequested);
    m_icon.setContextMenu(m_menu.get());
    // The icon is there before the language is chosen, and after it was changed.
    connect(m_menu.get(), &QMenu::aboutToShow, this, &TrayIcon::updateTexts);
    updateTexts();
    connect(&m_icon, &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason == QSystemTrayIcon::Trigger)
                emit windowRequested();
        });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit activated(m_shown); });
    update();
    m_icon.show();
}

TrayIcon::~TrayIcon() = default;

void TrayIcon::show(const DesktopNotice &notice)
{
    m_shown = notice.conversation;
    // A balloon may take a text for rich text; without this sign there is none.
    const auto plain = [](QString text) { return text.replace(u'<', QChar(0x2039)); };
    m_icon.showMessage(plain(notice.title), plain(notice.text), applicationIcon());
    if (notice.sound)
        QApplication::beep();
}

void TrayIcon::withdraw(const ConversationId &)
{
    // A balloon goes by itself.
}

void TrayIcon::setUnread(int unread, int forMe)
{
    if (unread == m_unread && forMe == m_forMe)
        return;
    m_unread = unread;
    m_forMe = forMe;
    update();
}

void TrayIcon::setQuiet(bool quiet)
{
    m_quietAction->setChecked(quiet);
}

void TrayIcon::updateTexts()
{
    m_open->setText(tr("Open Teahouse"));
    m_quietAction->setText(tr("Do not disturb"));
    m_quit->setText(tr("Quit"));
}

void TrayIcon::update()
{
    m_icon.setIcon(trayPicture(m_unread, m_forMe));
    m_icon.setToolTip(m_unread > 0 ? tr("Teahouse: %n unread", nullptr, m_unread) : tr("Teahouse"));
}

} // namespace Teahouse

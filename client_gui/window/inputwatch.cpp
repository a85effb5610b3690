// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/inputwatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace Teahouse {

InputWatch::InputWatch(std::function<void()> onUse, QObject *parent)
    : QObject(parent)
    , m_onUse(std::move(onUse))
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool InputWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::InputMethod:
    case QEvent::TouchBegin:
        m_onUse();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Teahouse

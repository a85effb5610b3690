// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/spokenline.h"

#include <QAccessibleWidget>

#include <utility>

namespace Teahouse {

namespace {

constexpr int gathered = 500; // milliseconds
constexpr int mostSentences = 3;

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *line = qobject_cast<SpokenLine *>(object);
    return line ? new QAccessibleWidget(line, QAccessible::Notification) : nullptr;
}

void tellOf(QWidget &line, QAccessible::Event what)
{
    QAccessibleEvent event(&line, what);
    QAccessible::updateAccessibility(&event);
}

} // namespace

SpokenLine::SpokenLine(QWidget *parent)
    : QWidget(parent)
    , m_heard(QAccessible::isActive())
{
    QAccessible::installFactory(makeInterface);
    QAccessible::installActivationObserver(this);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setGeometry(0, 0, 1, 1); // what has no size counts as invisible
    m_pause.setSingleShot(true);
    m_pause.setInterval(gathered);
    connect(&m_pause, &QTimer::timeout, this, &SpokenLine::tell);
}

SpokenLine::~SpokenLine()
{
    QAccessible::removeActivationObserver(this);
}

void SpokenLine::tellMessage(const QString &sentence)
{
    if (!m_heard)
        return;
    ++m_count;
    if (m_messages.size() < mostSentences)
        m_messages.append(sentence);
    if (!m_pause.isActive())
        m_pause.start();
}

void SpokenLine::tell()
{
    const int count = std::exchange(m_count, 0);
    const QStringList messages = std::exchange(m_messages, {});
    say(count > mostSentences ? tr("%n new messages", nullptr, count)
                              : messages.join(QChar(u'\n')));
}

void SpokenLine::say(const QString &sentence)
{
    if (!m_heard)
        return;
    setAccessibleName(sentence);
    // On Linux Qt hands on that something shows up, and screen readers read what is a notification
    // then; it keeps alerts to itself, which are what other systems listen to.
    tellOf(*this, QAccessible::ObjectShow);
    tellOf(*this, QAccessible::Alert);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/textpacer.h"

namespace Teahouse {

namespace {

// 50 ms by the protocol. A server of ours reckons with the same 50 ms of quiet, so that a pause of
// exactly that length would now and then join two commands.
constexpr Milliseconds pause {75};

} // namespace

TextPacer::TextPacer(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_pause(scheduler)
{ }

void TextPacer::add(const QByteArray &command, std::function<void()> onWritten)
{
    m_items.push_back({command, std::move(onWritten)});
    if (!m_pause.isActive())
        sendNext();
}

void TextPacer::answered()
{
    if (m_pause.isActive())
        sendNext();
}

void TextPacer::sendNext()
{
    m_pause.stop();
    if (m_items.empty())
        return;
    const Item item = std::move(m_items.front());
    m_items.pop_front();
    m_pause.start(pause, [this] { sendNext(); });
    if (item.onWritten)
        item.onWritten();
    emit bytesReady(item.command);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/typingreport.h"

namespace Teahouse {

namespace {

// Others forget a writer after 6 s.
constexpr Milliseconds again {4'000};
constexpr Milliseconds idle {5'000};

} // namespace

TypingReport::TypingReport(Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , m_clock(scheduler)
    , m_idle(scheduler)
{ }

void TypingReport::typed(const ConversationId &conversation, bool isEmpty)
{
    if (isEmpty || (m_on && conversation != m_conversation))
        stop();
    if (isEmpty)
        return;
    const Instant now = m_clock.now();
    if (!m_on || now - m_toldAt >= again) {
        m_on = true;
        m_toldAt = now;
        m_conversation = conversation;
        emit told(conversation, true);
    }
    m_idle.start(idle, [this] { stop(); });
}

void TypingReport::stop()
{
    m_idle.stop();
    if (!m_on)
        return;
    m_on = false;
    emit told(m_conversation, false);
}

} // namespace Teahouse

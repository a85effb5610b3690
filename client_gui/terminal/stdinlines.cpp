// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/stdinlines.h"

#include <unistd.h>

#include <array>

namespace Teahouse {

namespace {

constexpr qint64 longestLine = 64 * 1024;

} // namespace

StdinLines::StdinLines(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_notifier(descriptor, QSocketNotifier::Read)
    , m_framer(longestLine)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &StdinLines::read);
}

void StdinLines::start()
{
    m_stopped = false;
    handOut();
    m_notifier.setEnabled(!m_stopped && !m_atEnd);
}

void StdinLines::stop()
{
    m_stopped = true;
    m_notifier.setEnabled(false);
}

void StdinLines::read()
{
    std::array<char, 16 * 1024> buffer {};
    const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
    if (count > 0) {
        m_framer.append(QByteArrayView(buffer.data(), count));
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        // A notifier at the end of its input would fire without pause.
        m_notifier.setEnabled(false);
        m_atEnd = true;
    }
    handOut();
}

void StdinLines::handOut()
{
    while (!m_stopped) {
        const Frame frame = m_framer.next();
        if (frame.status == FrameStatus::TooLong)
            emit lineTooLong();
        else if (frame.status == FrameStatus::Complete)
            emit lineTyped(QString::fromUtf8(frame.bytes));
        else
            break;
    }
    if (m_stopped || !m_atEnd || m_toldEnd)
        return;
    m_toldEnd = true;
    const QByteArray rest = m_framer.takeRest();
    if (!rest.isEmpty())
        emit lineTyped(QString::fromUtf8(rest));
    emit ended();
}

} // namespace Teahouse

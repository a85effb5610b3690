// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/stdinreader.h"

#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

namespace Teahouse {

StdinReader::StdinReader(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
    , m_notifier(new QSocketNotifier(QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &StdinReader::onReadable);
}

void StdinReader::start()
{
    m_started = true;
    handOut();
    // Whoever was handed a line may have stopped us.
    if (!m_started || m_atEnd)
        return;
    m_notifier->setSocket(m_descriptor);
    m_notifier->setEnabled(true);
}

void StdinReader::stop()
{
    m_started = false;
    m_notifier->setEnabled(false);
}

void StdinReader::pause()
{
    m_started = false;
    m_notifier->setEnabled(!m_atEnd && m_framer.isEmpty());
}

void StdinReader::onReadable()
{
    // One read a turn: the descriptor is shared with the shell, so it stays a blocking one.
    std::array<char, 4096> bytes;
    const ssize_t count = ::read(m_descriptor, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0) {
        m_framer.append(QByteArrayView(bytes.data(), count));
    } else {
        // A notifier at the end of input would fire without end (so does one on /dev/null or on a
        // file).
        m_notifier->setEnabled(false);
        m_atEnd = true;
    }
    if (m_started)
        return handOut();
    m_notifier->setEnabled(false); // what has come waits for the next start
    end();
}

void StdinReader::handOut()
{
    while (m_started) {
        const Frame frame = m_framer.next();
        switch (frame.status) {
        case FrameStatus::Complete:
            emit lineRead(QString::fromUtf8(frame.bytes));
            break;
        case FrameStatus::TooLong:
            emit lineTooLong();
            break;
        case FrameStatus::Incomplete:
            return end();
        }
    }
}

void StdinReader::end()
{
    if (!m_atEnd || std::exchange(m_toldEnd, true))
        return;
    const QByteArray rest = m_framer.takeRest();
    if (!rest.isEmpty())
        emit lineRead(QString::fromUtf8(rest));
    emit ended();
}

} // namespace Teahouse

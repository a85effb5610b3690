// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/stdinreader.h"

#include <QSocketNotifier>

#include <unistd.h>

#include <array>
#include <cerrno>

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
    m_notifier->setSocket(m_descriptor);
    m_notifier->setEnabled(true);
}

void StdinReader::onReadable()
{
    // One read a turn: the descriptor is shared with the shell, so it stays a blocking one.
    std::array<char, 4096> bytes;
    const ssize_t count = ::read(m_descriptor, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        end();
        return;
    }
    m_framer.append(QByteArrayView(bytes.data(), count));
    handOut();
}

void StdinReader::handOut()
{
    for (;;) {
        const Frame frame = m_framer.next();
        switch (frame.status) {
        case FrameStatus::Complete:
            emit lineRead(QString::fromUtf8(frame.bytes));
            break;
        case FrameStatus::TooLong:
            emit lineTooLong();
            break;
        case FrameStatus::Incomplete:
            return;
        }
    }
}

void StdinReader::end()
{
    // A notifier at the end of input would fire without end (so does one on /dev/null or on a
    // file).
    m_notifier->setEnabled(false);
    const QByteArray rest = m_framer.takeRest();
    if (!rest.isEmpty())
        emit lineRead(QString::fromUtf8(rest));
    emit ended();
}

} // namespace Teahouse

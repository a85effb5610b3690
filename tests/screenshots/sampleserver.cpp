// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sampleserver.h"

#include "tests/screenshots/samplehues.h"
#include "tests/screenshots/sitter.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int longestMs = 10'000;

} // namespace

SampleServer::SampleServer(const SampleRoom &sample)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QDir(m_folder.path()).mkdir(u"data"_s);
    QFile host(m_folder.filePath(u"data/host.id"_s));
    if (!host.open(QFile::WriteOnly))
        qFatal("cannot say who the host is");
    host.write(personIdOf(keyInDrawnHue(sample.host).publicKey).text.toByteArray() + '\n');
    host.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    host.close();
    m_process.start(QStringLiteral(TEAHOUSE_PICTURE_SERVER),
        {QString::number(freePort()), m_folder.filePath(u"data"_s), sample.language, sample.name,
            sample.host});
    const QString line = readLine();
    m_address = line.section(u'\t', 0, 0);
    m_fingerprint = line.section(u'\t', 1);
}

SampleServer::~SampleServer()
{
    stop();
}

quint16 SampleServer::port() const
{
    return m_address.section(u':', -1).toUShort();
}

void SampleServer::setTime(const QDateTime &time)
{
    order(u"at %1"_s.arg(time.toMSecsSinceEpoch()));
}

void SampleServer::order(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
    readLine();
}

void SampleServer::stop()
{
    m_process.closeWriteChannel();
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(longestMs))
        qFatal("the server did not stop");
}

QString SampleServer::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(longestMs))
            qFatal("the server says nothing");
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
}

} // namespace Teahouse

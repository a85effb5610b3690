// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/serverprocess.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

namespace {

// Nothing of the person who runs the tests leaks in: no display, no home, no language.
void prepare(QProcess &process, const QString &home, const QStringList &more = {})
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    environment.remove(u"WAYLAND_DISPLAY"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home);
    environment.insert(u"XDG_DATA_HOME"_s, home);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    for (const QString &variable : more)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.setProgram(QStringLiteral(TEAHOUSE_SERVER));
}

} // namespace

ServerProcess::ServerProcess(
    const QStringList &options, Input input, const QString &data, const QStringList &environment)
{
    prepare(m_process, m_folder.path(), environment);
    m_process.setArguments(QStringList {u"--no-gui"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data"_s,
                               data.isEmpty() ? m_folder.filePath(u"data"_s) : data}
        + options);
    if (input == Input::Null)
        m_process.setStandardInputFile(QProcess::nullDevice());
    const bool closed = input == Input::Closed;
    m_process.setChildProcessModifier([closed] {
        // The server goes with the test, however the test ends.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        // A write beyond boundFiles() is an error, not the end.
        signal(SIGXFSZ, SIG_IGN);
        if (closed)
            close(STDIN_FILENO);
    });
    m_process.start();
    const QString prefix = u"listening on "_s;
    m_firstLine = awaitOutput({prefix});
    if (m_firstLine.startsWith(prefix))
        m_port = m_firstLine.section(u':', -1).toUShort();
    if (m_port == 0)
        qWarning() << "no server:" << m_output << m_process.readAllStandardError();
}

ServerProcess::~ServerProcess()
{
    if (!isRunning())
        return;
    signalWith(SIGTERM);
    const int code = awaitExit();
    if (code == 0)
        return;
    const QByteArray errors = m_process.readAllStandardError();
    const QByteArray what = "the server ended with " + QByteArray::number(code) + ": " + errors;
    QTest::qFail(what.constData(), __FILE__, __LINE__);
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

ServerProcess::Run ServerProcess::run(const QStringList &options)
{
    QTemporaryDir home;
    QProcess process;
    prepare(process, home.path());
    process.setArguments(options);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start();
    Run result;
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished(patienceMs);
    } else if (process.exitStatus() == QProcess::NormalExit) {
        result.exitCode = process.exitCode();
    }
    result.output = QString::fromUtf8(process.readAllStandardOutput());
    result.errors = QString::fromUtf8(process.readAllStandardError());
    return result;
}

void ServerProcess::type(const QString &line)
{
    m_process.write(line.toUtf8() + '\n');
    m_process.waitForBytesWritten(patienceMs);
}

QString ServerProcess::awaitOutput(const QStringList &words)
{
    const QDeadlineTimer deadline(patienceMs);
    do {
        for (qsizetype end; (end = m_output.indexOf('\n', m_seen)) >= 0;) {
            const QString line = QString::fromUtf8(m_output.mid(m_seen, end - m_seen));
            m_seen = end + 1;
            const auto stands = [&line](const QString &word) { return line.contains(word); };
            if (std::all_of(words.begin(), words.end(), stands))
                return line;
        }
    } while (!deadline.hasExpired() && readMore(int(deadline.remainingTime())));
    return {};
}

bool ServerProcess::readMore(int ms)
{
    const bool more = m_process.bytesAvailable() > 0 || m_process.waitForReadyRead(ms);
    m_output += m_process.readAllStandardOutput();
    return more;
}

void ServerProcess::signalWith(int signal) const
{
    if (m_process.processId() > 0)
        kill(pid_t(m_process.processId()), signal);
}

void ServerProcess::crash()
{
    signalWith(SIGKILL);
    m_process.waitForFinished(patienceMs);
}

bool ServerProcess::awaitCrash()
{
    return (!isRunning() || m_process.waitForFinished(patienceMs))
        && m_process.exitStatus() == QProcess::CrashExit;
}

void ServerProcess::boundFiles(qint64 bytes) const
{
    const rlim_t most = bytes < 0 ? RLIM_INFINITY : rlim_t(bytes);
    const rlimit bound {most, RLIM_INFINITY};
    if (prlimit(pid_t(m_process.processId()), RLIMIT_FSIZE, &bound, nullptr) != 0)
        qWarning("the size of files cannot be bounded");
}

int ServerProcess::awaitExit()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patienceMs))
        return -1;
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

qint64 ServerProcess::cpuMs() const
{
    QFile file(u"/proc/%1/stat"_s.arg(m_process.processId()));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    // Behind the command's name, which may hold anything and ends at the last bracket, utime and
    // stime are the 12th and 13th field.
    const QByteArray stat = file.readAll();
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1000
        / sysconf(_SC_CLK_TCK);
}

} // namespace Teahouse::Wire

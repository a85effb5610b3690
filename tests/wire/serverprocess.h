// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Teahouse::Wire {

/// How long a test waits for something that must come. Generous, since only a failing test waits so
/// long and sanitizers on a busy machine are slow.
inline constexpr int patienceMs = 30'000;

enum class Input { Console, Null, Closed };

/// One real headless server on a free port of 127.0.0.1 with a data folder of its own. Its end is
/// part of the test: a server that does not stop cleanly, or that a sanitizer complains about,
/// fails it.
class ServerProcess
{
    Q_DISABLE_COPY_MOVE(ServerProcess)
public:
    /// `options` follow `--no-gui --listen 127.0.0.1:0 --data DIR`.
    /// `data`: a folder that outlives this server; one of its own without.
    /// `environment`: "NAME=value", beside what every server gets.
    explicit ServerProcess(const QStringList &options = {}, Input input = Input::Console,
        const QString &data = {}, const QStringList &environment = {});
    ~ServerProcess();

    /// A run that is expected to end by itself, such as `--help`: the options are all that it gets.
    struct Run {
        int exitCode = -1; ///< -1: crashed, or did not end
        QString output;
        QString errors;
    };
    static Run run(const QStringList &options);

    /// 0 if the server does not listen.
    quint16 port() const { return m_port; }
    QString firstLine() const { return m_firstLine; }

    /// One line to the console.
    void type(const QString &line);
    void closeInput() { m_process.closeWriteChannel(); }
    void closeOutput() { m_process.closeReadChannel(QProcess::StandardOutput); }

    /// Waits for a line of the output that contains all of `words` and stands behind the last line
    /// found so; null if none comes.
    QString awaitOutput(const QStringList &words);

    /// All of the output up to now.
    QString printed() const { return QString::fromUtf8(m_output); }

    void signalWith(int signal) const;
    /// Ends it as a crash would, amid whatever it does.
    void crash();
    /// True once it has ended by itself as crash() ends it.
    bool awaitCrash();
    /// No file may grow beyond this, as if the disk were full; -1: as large as it likes.
    void boundFiles(qint64 bytes) const;
    /// The exit code; -1 if the server crashed or does not end.
    int awaitExit();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Looks at the process itself, without waiting: isRunning() learns of an end in other calls.
    bool hasEnded() { return !isRunning() || m_process.waitForFinished(0); }
    /// CPU time used so far, both of its halves.
    qint64 cpuMs() const;

private:
    bool readMore(int ms);

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_output;
    qsizetype m_seen = 0; ///< bytes of the output that awaitOutput() has passed
    QString m_firstLine;
    quint16 m_port = 0;
};

} // namespace Teahouse::Wire

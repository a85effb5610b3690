// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/history/startserver.h"

#include <QProcess>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 60'000; // a long history is read through at the start

} // namespace

quint16 startServer(
    QProcess &process, const QString &program, const QString &data, const QStringList &options)
{
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program,
        QStringList {u"--no-gui"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--lang"_s, u"en"_s,
            u"--message-rate"_s, u"off"_s, u"--data"_s, data}
            + options);
    QByteArray line;
    while (!line.contains('\n') && process.waitForReadyRead(patienceMs))
        line += process.readAllStandardOutput();
    return line.left(line.indexOf('\n')).split(':').last().toUShort();
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/scheduler.h"
#include "shared/protocol/linereader.h"

#include <QByteArray>
#include <QObject>

namespace Teahouse {

/// Cuts what a text server sends into lines. Some servers send no line ends: what stands behind the
/// last one is whole after a quiet.
class TextReader final : public QObject
{
    Q_OBJECT
public:
    explicit TextReader(Scheduler &scheduler, QObject *parent = nullptr);

    void append(const QByteArray &bytes);
    /// At the end of the connection: what is held is whole.
    void finish();

signals:
    void lineRead(const QByteArray &line);
    /// More than 1 MiB came without a line end.
    void overflowed();

private:
    void emitLines();
    void onQuiet();

    Alarm m_quiet;
    LineFramer m_framer;
    int m_patience = 0;
};

} // namespace Teahouse

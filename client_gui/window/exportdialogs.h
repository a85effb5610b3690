// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QObject>
#include <QPointer>

class QProgressDialog;
class QWidget;

namespace Teahouse {

class ChatClient;

/// Asks for a file, shows how far the export into it has come, and says how it ended.
class ExportDialogs final : public QObject
{
    Q_OBJECT
public:
    ExportDialogs(ChatClient &client, QWidget *window);

    void begin(const ConversationId &conversation, const QString &title);

private:
    void write(const ConversationId &conversation, const QString &file, const QString &title);
    void onProgress(int messages);
    void end(const QString &sentence);

    ChatClient &m_client;
    QWidget *m_window;
    QPointer<QProgressDialog> m_progress;
    QString m_name; // of the file
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Teahouse {

class ChatClient;
class PlainLabel;

/// Keeps the user's name for their key for good, or gives it up, and stays until the room has
/// answered.
class ProtectDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ProtectDialog(ChatClient &client, QWidget *parent = nullptr);

private:
    void build();
    void ask(bool protects);
    void onEvents(const std::vector<Teahouse::Event> &events);
    void tell(const QString &problem);
    void fit();

    ChatClient &m_client;
    QLineEdit *m_password = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_protect = nullptr;
    QPushButton *m_giveUp = nullptr;
    QString m_ref;
};

} // namespace Teahouse

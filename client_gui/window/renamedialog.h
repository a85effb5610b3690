// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace Teahouse {

class ChatClient;
class RefusalNote;

/// Asks for another name and stays until the room has taken it.
class RenameDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit RenameDialog(ChatClient &client, QWidget *parent = nullptr);

private:
    void build();
    void rename();
    void onYouChanged();
    void fit();

    ChatClient &m_client;
    QLineEdit *m_name = nullptr;
    RefusalNote *m_refusal = nullptr;
    QPushButton *m_change = nullptr;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/joinrefusal.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Teahouse {

class PlainLabel;

/// Asks whether a server is the right one: its fingerprint, to be compared with the one in the
/// host's window. Where another was confirmed before, both, and the new one must be typed to be
/// trusted. Accepted once the user trusts it.
class TrustDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit TrustDialog(const ServerTrust &server, QWidget *parent = nullptr);

    const ServerTrust &server() const { return m_server; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildQuestion(QVBoxLayout &column);
    void buildWarning(QVBoxLayout &column);
    void addHeading(QVBoxLayout &column, const QString &title, const QString &text);
    void addConnection(QVBoxLayout &column);
    void addComparison(QVBoxLayout &column);
    void addTyping(QVBoxLayout &column);
    void addButtons(QVBoxLayout &column, QPushButton *left, QPushButton *right);
    void showFull();
    void typeNewOne();
    void fit();

    ServerTrust m_server;
    PlainLabel *m_full = nullptr;
    QLineEdit *m_typed = nullptr;
    PlainLabel *m_typedLabel = nullptr;
    QPushButton *m_trust = nullptr;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QVBoxLayout;

namespace Teahouse {

/// The fingerprint of the server that we talk with, to be compared aloud at any time.
class FingerprintDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `key`: SHA-256 of its public key; empty: the connection is not encrypted.
    FingerprintDialog(const QString &address, const QByteArray &key, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void addWords(QVBoxLayout &column, const QString &title, const QString &words);
    void addConnection(QVBoxLayout &column, const QString &address);
    void addClose(QVBoxLayout &column);
    void fit();
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

class QAction;
class QPushButton;

namespace Teahouse {

class PlainLabel;
class QrCode;
class ServerCharts;
class VerbActions;

/// What the host hands out so that people find the room, and how many have: QR code, address, all
/// other addresses, charts. 120 high.
class AddressStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit AddressStrip(const VerbActions &actions, QWidget *parent = nullptr);

    /// Empty while nobody can come in.
    void setAddresses(const QStringList &addresses);
    /// What people compare; empty while nobody is encrypted.
    void setFingerprint(const QString &fingerprint);
    QString fingerprint() const;
    QStringList addresses() const { return m_addresses; }
    ServerCharts &charts() { return *m_charts; }
    QAction *copyAction() const { return m_copyAction; }

    /// Puts the first address on the clipboard.
    void copy();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showAll();
    void dress();

    QStringList m_addresses;
    QrCode *m_code;
    PlainLabel *m_caption;
    PlainLabel *m_address;
    PlainLabel *m_others;
    PlainLabel *m_fingerprintName;
    PlainLabel *m_fingerprint;
    QPushButton *m_all;
    QAction *m_copyAction;
    QPushButton *m_copy;
    QPushButton *m_large;
    ServerCharts *m_charts;
};

} // namespace Teahouse

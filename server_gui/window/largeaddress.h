// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <array>

class QVBoxLayout;

namespace Teahouse {

class PlainLabel;
class QrCode;

/// The address for a projector, filling the screen: QR code, address, how to come in, and the
/// fingerprint that people compare. Escape leaves.
class LargeAddress final : public QWidget
{
    Q_OBJECT
public:
    explicit LargeAddress(QWidget *parent = nullptr);

    /// The fingerprint is empty while nobody is encrypted.
    void setRoom(const QString &name, const QString &address, const QString &fingerprint);
    void setOnline(qint64 people);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Step {
        PlainLabel *number;
        PlainLabel *text;
        PlainLabel *otherLanguage;
    };

    Step addStep(QVBoxLayout &column, int number);
    void fit();

    QrCode *m_code;
    PlainLabel *m_name;
    PlainLabel *m_address;
    PlainLabel *m_online;
    PlainLabel *m_escape;
    PlainLabel *m_fingerprint;
    std::array<Step, 3> m_steps;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include <array>

class QVBoxLayout;

namespace Teahouse {

class PlainLabel;
class QrCode;

/// The address for a projector, filling the screen: QR code, address, how to come in. Escape
/// leaves.
class LargeAddress final : public QWidget
{
    Q_OBJECT
public:
    explicit LargeAddress(QWidget *parent = nullptr);

    void setRoom(const QString &name, const QString &address);
    void setOnline(qint64 people);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Step {
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
    std::array<Step, 2> m_steps;
    std::array<PlainLabel *, 2> m_numbers {};
};

} // namespace Teahouse

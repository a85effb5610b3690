// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/fingerprintgroups.h"

#include "shared/protocol/fingerprint.h"
#include "shared/ui/theme.h"

#include <QGridLayout>
#include <QPainter>

namespace Teahouse {

namespace {

constexpr int groupsInARow = 3;
constexpr int groupHeight = 38;

class GroupBox final : public QWidget
{
public:
    GroupBox(const QString &digits, QWidget *parent)
        : QWidget(parent)
        , m_digits(digits)
    {
        setFixedHeight(applicationTheme().px(groupHeight));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = applicationTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(theme.line);
        painter.setBrush(theme.base);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        QFont font = theme.font(TypeStep::Code);
        font.setPixelSize(theme.px(20));
        painter.setFont(font);
        painter.setPen(theme.text);
        painter.drawText(rect(), Qt::AlignCenter, m_digits);
    }

private:
    QString m_digits;
};

} // namespace

FingerprintGroups::FingerprintGroups(const QByteArray &key, QWidget *parent)
    : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setSpacing(8);
    grid->setContentsMargins(0, 0, 0, 0);
    const QString fingerprint = fingerprintText(key);
    const QStringList groups = fingerprint.split(u' ');
    for (int i = 0; i < groups.size(); ++i)
        grid->addWidget(new GroupBox(groups[i], this), i / groupsInARow, i % groupsInARow);
    setObjectName(QStringLiteral("fingerprint"));
    setAccessibleName(fingerprint);
}

} // namespace Teahouse

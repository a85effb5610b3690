// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/ids.h"

#include <QWidget>

namespace Teahouse {

enum class PresenceMark;

/// Somebody's avatar as a widget, 32 wide and high. Without an id the hue follows from the name,
/// for somebody whom no room knows yet.
class NameAvatar final : public QWidget
{
    Q_OBJECT
public:
    explicit NameAvatar(QWidget *parent = nullptr);

    void setName(const QString &name);
    void setPerson(const PersonId &id, const QString &name);

    /// A mark at the lower right; none at first.
    void setPresence(PresenceMark mark);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PersonId m_id;
    QString m_name;
    PresenceMark m_presence;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QListWidget>

namespace Teahouse {

/// The sections of the settings, at the left; pressing one leads there.
class SectionList final : public QListWidget
{
    Q_OBJECT
public:
    explicit SectionList(QWidget *parent = nullptr);

    void add(const QString &iconName, const QString &title);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Teahouse

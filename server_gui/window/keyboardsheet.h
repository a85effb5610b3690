// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace Teahouse {

class VerbActions;

/// The keys of the window on one page.
class KeyboardSheet final : public QDialog
{
    Q_OBJECT
public:
    KeyboardSheet(const VerbActions &actions, QWidget *parent);
};

} // namespace Teahouse

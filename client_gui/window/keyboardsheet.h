// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace Teahouse {

/// The keys of the client's window on one page.
class KeyboardSheet final : public QDialog
{
    Q_OBJECT
public:
    /// `controlSends`: Ctrl+Enter sends, and Enter begins a line.
    KeyboardSheet(bool controlSends, QWidget *parent);
};

} // namespace Teahouse

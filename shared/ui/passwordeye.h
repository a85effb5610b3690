// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

class QLineEdit;

namespace Teahouse {

/// Dots stand for what is typed in the field, until the eye at its end is clicked.
void hideBehindEye(QLineEdit *field);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// Whether peers may, must or cannot speak TLS.
enum class Encryption { Offered, Required, Off };

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/keychain/keychain.h"

#include <memory>

namespace Teahouse {

/// The keychain of the desktop that the program runs on. Where there is none, or the build knows
/// none, it does not answer and keeps nothing. One a program.
std::unique_ptr<Keychain> systemKeychain();

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

namespace Teahouse {

/// The least that a disk must have left for a start to go well, in bytes.
inline constexpr qint64 leastRoom = 512 * 1024;

/// Why a start failed: what could not be written to a disk with so little left ("no-room"), or
/// `error` as it is.
Error wantOfRoomOr(const Error &error, qint64 bytesLeft);

} // namespace Teahouse

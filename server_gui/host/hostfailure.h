// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QString>

namespace Teahouse {

/// One sentence for the host, whose machine did not do what was asked: why, and what to do.
QString hostFailureText(const Error &error);

} // namespace Teahouse

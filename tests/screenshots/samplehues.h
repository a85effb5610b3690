// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/personproof.h"

#include <QString>

namespace Teahouse {

/// A key whose person has the hue that the drawings give to that name.
PersonKey keyInDrawnHue(const QString &name);

} // namespace Teahouse

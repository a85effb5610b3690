// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Teahouse {

/// "0.1.0"
QString versionNumber();

/// What we call ourselves on the wire and in --version: "Teahouse 0.1.0".
QString programVersion();

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Teahouse {

/// The one of `known` that somebody who typed `word` most likely meant, whatever its case; empty
/// where none is near. Nearness counts letters left out, put in, replaced or swapped.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Teahouse {

/// The one of `known` that was most likely meant by `word`; empty where more than a third of it
/// differs.
QString nearestWord(const QString &word, const QStringList &known);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Teahouse {

/// One `key = value` line of a configuration file.
struct ConfigEntry {
    QString section;
    QString key;
    QString value; ///< without its quotes, escapes resolved
    int line = 0; ///< from 1
    bool operator==(const ConfigEntry &) const = default;
};

/// Where a configuration file is no configuration file, and what would be right.
struct ConfigProblem {
    int line = 0; ///< from 1
    QString text;
    bool operator==(const ConfigProblem &) const = default;
};

/// Reads the shape of a configuration file, not the meaning of its keys: UTF-8, `[section]` lines,
/// `key = value` lines, `#` or `;` at the beginning of a comment line. Blanks around a value do not
/// count; a value in double quotes keeps them and knows \n, \t, \" and \\. Keys are folded to one
/// spelling (lower case, `_` becomes `-`); a key that stands twice in its section is a problem.
Result<std::vector<ConfigEntry>, ConfigProblem> parseConfigFile(const QByteArray &bytes);

/// The one spelling of a key that parseConfigFile() gives.
QString configKey(QStringView key);

/// `value` as it stands in a file: in quotes where reading it back needs them.
QString configValue(const QString &value);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"
#include "shared/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace Teahouse {

/// Reads a file whole; the error's detail says why it cannot.
using FileReader = std::function<Result<QByteArray>(const QString &path)>;
Result<QByteArray> readConfigFile(const QString &path);

/// All options of one start: defaults, then the file that --config names, then the command line.
/// `words` is argv without the program. The error is one line for people: the file and line or the
/// word that is wrong, and what would be right. Needs no application object.
Result<Startup> parseOptions(const QStringList &words, const OptionDefaults &defaults,
    const FileReader &readFile = readConfigFile);

/// Takes the values of a configuration file over. `path` is how the file is called in errors.
Result<Startup> applyConfigFile(
    Startup startup, const QByteArray &bytes, const QString &path, const OptionDefaults &defaults);

/// The language in which to speak of the command line itself: a right --lang in it, else the
/// default.
QString languageOfWords(const QStringList &words, const OptionDefaults &defaults);

} // namespace Teahouse

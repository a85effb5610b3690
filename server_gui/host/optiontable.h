// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverconfig.h"

#include <QString>

#include <optional>
#include <span>

namespace Teahouse {

/// What the defaults depend on: the person and the machine. Values, so that tests hand in their
/// own.
struct OptionDefaults {
    QString language = QStringLiteral("en"); ///< "en" or "zh_CN"
    QString dataDir;
    QString configFile = {}; ///< read where --config names no other and it exists; may be empty

    /// From the system's language, `$STATE_DIRECTORY` (which systemd sets) and the user's data
    /// folder.
    static OptionDefaults ofSystem();
    ServerConfig config() const;
};

/// What a program that was started is to do.
enum class StartAction { Run, ShowHelp, ShowVersion, Check, ShowLimits };

/// What all options together came to.
struct Startup {
    StartAction action = StartAction::Run;
    bool window = true; ///< false with --no-gui
    QString configFile; ///< empty: none
    QString theme; ///< of the window: "light", "dark" or "system"; empty: as it was left
    ServerConfig config;
    bool operator==(const Startup &) const = default;
};

/// Where a value was written: its defaults and the folder that relative paths start from.
struct OptionContext {
    OptionDefaults defaults;
    QString folder;
};

enum class OptionKind { Value, Switch, Action };

/// One row of the table of options. `--word VALUE` on the command line; `word = VALUE` in [server].
struct OptionRow {
    const char *word;
    OptionKind kind;
    const char *placeholder; ///< of a Value; null for the others
    const char *meaning; ///< one line, English; translated where it is shown
    bool inFile; ///< may stand in [server] too
    /// Takes the value over; what would be right where it is wrong, empty where all is well.
    QString (*take)(Startup &startup, const QString &value, const OptionContext &context);
    /// The value as it stands in a file; null for a row that is not inFile.
    QString (*shown)(const ServerConfig &config);
};

std::span<const OptionRow> optionRows();

/// The row that is called `word`, without dashes; null where there is none.
const OptionRow *findOption(const QString &word);

/// The limits that stand under a name of their own in [limits]: all but the two of --message-rate.
bool isSettableLimit(const LimitRow &row);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/verbtable.h"
#include "shared/base/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Teahouse {

/// One line of the host's, understood.
struct AdminRequest {
    Verb verb = Verb::Help;
    std::optional<AdminCommand> command = {}; ///< nothing for `help`
    QString topic = {}; ///< of `help VERB`
};

/// What a line asks for; the error's detail says what would be right, the nearest verb included.
/// Verbs are taken in any case. In `tell` and `kick` the name stays at the head of the text,
/// because only the room knows how many words of it are the name.
Result<AdminRequest> parseAdminLine(const QString &line);

/// The same for somebody who is not the host; errors of VerbReader, without a word to people.
Result<AdminCommand> parseRoleLine(const QString &line, Role role);

/// The lines of `help`, or of one verb (`topic`, which must be a verb's word).
QStringList verbHelp(VerbFace face, const QString &topic = {});

/// How a verb is written: "tell NAME TEXT".
QString verbUsage(const VerbRow &row);

} // namespace Teahouse

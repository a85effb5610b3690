// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"
#include "shared/base/result.h"

#include <QString>
#include <QStringList>

namespace Teahouse {

/// What the client's command line says.
struct ClientOptions {
    QString name; ///< empty: nobody said
    std::optional<ServerAddress> server;
    ProtocolChoice protocol = ProtocolChoice::Auto;
    QString language; ///< "en" or "zh_CN"
    bool languageGiven = false; ///< by the command line
    QString theme; ///< "light", "dark" or "system"; empty: nobody said
    TlsChoice tls = TlsChoice::Auto;
    QString fingerprint; ///< of the server, as --trust names it
    bool noGui = false;
    bool help = false;
    bool version = false;
};

/// Reads the arguments behind the program's name, as --option VALUE or --option=VALUE. An error's
/// detail names the word that is wrong and what would be right; `systemLanguage` is the default for
/// --lang.
Result<ClientOptions> readClientOptions(
    const QStringList &arguments, const QString &systemLanguage);

QString clientHelp();

} // namespace Teahouse

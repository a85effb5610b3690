// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/optiontable.h"

namespace Teahouse {

/// The options of the room and of who may come in: how each is taken and shown (OptionRow).
QString takeRoom(Startup &startup, const QString &value, const OptionContext &);
QString takeHostName(Startup &startup, const QString &value, const OptionContext &);
QString takeLanguage(Startup &startup, const QString &value, const OptionContext &context);
QString takePlainText(Startup &startup, const QString &value, const OptionContext &);
QString takeDesk(Startup &startup, const QString &value, const OptionContext &);
QString takeNoEcho(Startup &startup, const QString &value, const OptionContext &);
QString takeGreeting(Startup &startup, const QString &value, const OptionContext &);
QString takeAutoReply(Startup &startup, const QString &value, const OptionContext &);
QString takeMessageRate(Startup &startup, const QString &value, const OptionContext &);
QString showMessageRate(const ServerConfig &config);
QString takeRoomPasswordFile(Startup &startup, const QString &value, const OptionContext &context);
QString takeClassList(Startup &startup, const QString &value, const OptionContext &context);
QString takeGuests(Startup &startup, const QString &value, const OptionContext &);
QString takePlainAuth(Startup &startup, const QString &value, const OptionContext &);

} // namespace Teahouse

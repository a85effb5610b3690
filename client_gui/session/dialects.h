// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialect.h"
#include "client_gui/session/scheduler.h"

namespace Teahouse {

class PersonKeys;

enum class ProtocolChoice { Auto, Json, Text, Plain };

/// The dialect for a connection of which it is known what is spoken there, so never Auto.
/// `localName` is our end's address, by which a nameless peer is called. Belongs to `parent`.
Dialect *makeDialect(ProtocolChoice spoken, const JoinRequest &request, const QString &localName,
    PersonKeys &keys, Scheduler &scheduler, QObject *parent);

} // namespace Teahouse

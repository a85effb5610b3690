// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/dialects.h"

#include "client_gui/session/jsondialect.h"
#include "client_gui/session/plaindialect.h"
#include "client_gui/session/textdialect.h"

namespace Teahouse {

Dialect *makeDialect(ProtocolChoice spoken, const JoinRequest &request, const QString &localName,
    PersonKeys &keys, Scheduler &scheduler, QObject *parent)
{
    switch (spoken) {
    case ProtocolChoice::Text:
        return new TextDialect(request, scheduler, parent);
    case ProtocolChoice::Plain:
        return new PlainDialect(request, localName, scheduler, parent);
    case ProtocolChoice::Auto:
    case ProtocolChoice::Json:
        break;
    }
    return new JsonDialect(request, keys, scheduler, parent);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/portablepoller.h"

namespace Teahouse {

/// The one that this build has chosen, or with TEAHOUSE_TEST_POLLER=portable the one for all
/// systems: each test is registered for both.
inline std::unique_ptr<Poller> pollerToTest()
{
    if (qgetenv("TEAHOUSE_TEST_POLLER") == "portable")
        return std::make_unique<PortablePoller>();
    return makePoller();
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/epollpoller.h"

namespace Teahouse {

std::unique_ptr<Poller> makePoller()
{
    return std::make_unique<EpollPoller>();
}

} // namespace Teahouse

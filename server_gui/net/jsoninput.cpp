// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/jsoninput.h"

#include "shared/protocol/jsoncodec.h"

namespace Teahouse {

Reading JsonInput::read(const QByteArray &frame) const
{
    if (frame.trimmed().isEmpty())
        return {};
    auto command = JsonCodec::decodeCommand(frame);
    if (!command)
        return command.error();
    return std::move(command.value());
}

} // namespace Teahouse

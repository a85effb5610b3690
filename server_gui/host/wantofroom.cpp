// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/wantofroom.h"

#include <QStringList>

namespace Teahouse {

using namespace Qt::StringLiterals;

Error wantOfRoomOr(const Error &error, qint64 bytesLeft)
{
    const QStringList ofWriting {u"no-data-folder"_s, u"no-key"_s, u"data-folder-not-usable"_s,
        u"trust-not-opened"_s, u"history-not-opened"_s};
    const bool isFull = bytesLeft >= 0 && bytesLeft < leastRoom;
    return isFull && ofWriting.contains(error.code) ? Error {u"no-room"_s, error.detail} : error;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/passwordanswer.h"

#include <utility>

namespace Teahouse {

QString PasswordAnswer::to(Refused &refused)
{
    const bool isRooms = refused.code == ErrorCode::PasswordNeeded;
    if (!isRooms && refused.code != ErrorCode::NameProtected) {
        // So that whoever asks again knows for what.
        if (refused.code == ErrorCode::WrongPassword && m_asked == ErrorCode::NameProtected)
            refused.subject = m_request.name;
        return {};
    }
    if (!m_request.mayTellPasswords) {
        refused.code = ErrorCode::AuthInPlain;
        refused.text.clear();
        return {};
    }
    m_asked = refused.code;
    return std::exchange(isRooms ? m_request.roomPassword : m_request.namePassword, {});
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/dialect.h"

#include <optional>

namespace Teahouse {

/// What a dialect answers to a server that asks for a password: each one once a connection, since
/// who is asked for the same again gains nothing by it.
class PasswordAnswer
{
public:
    /// `request` outlives it.
    explicit PasswordAnswer(JoinRequest &request)
        : m_request(request)
    { }

    /// What is to be told; empty where that is nothing, and then `refused` says what to make of it.
    QString to(Refused &refused);

private:
    JoinRequest &m_request;
    std::optional<ErrorCode> m_asked; ///< whose password was told last
};

} // namespace Teahouse

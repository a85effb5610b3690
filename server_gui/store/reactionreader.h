// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QSqlError>
#include <QSqlQuery>

namespace Teahouse {

/// Reads who reacted to messages. They stand in rows of their own: a row of a message holds only
/// what its author may change.
class ReactionReader
{
public:
    explicit ReactionReader(const QSqlDatabase &database);

    /// Puts them into the message; returns about how many bytes they take on the wire.
    qint64 read(MessagePosted &message);
    /// Of what could not be read.
    QSqlError error() const { return m_error; }

private:
    QSqlQuery m_query;
    QSqlError m_error;
};

} // namespace Teahouse

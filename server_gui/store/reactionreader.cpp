// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/reactionreader.h"

#include "shared/protocol/reactions.h"

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesOfOne = 64; ///< of a person on the wire, beside the name

} // namespace

ReactionReader::ReactionReader(const QSqlDatabase &database)
    : m_query(database)
{
    m_query.prepare(
        u"SELECT emoji, person, name FROM reactions WHERE message = ? ORDER BY place"_s);
}

qint64 ReactionReader::read(MessagePosted &message)
{
    m_query.bindValue(0, qint64(message.id));
    if (!m_query.exec())
        m_error = m_query.lastError();
    qint64 bytes = 0;
    while (m_query.next()) {
        const Person person {{m_query.value(1).toByteArray()}, m_query.value(2).toString()};
        applyReaction(message.reactions, m_query.value(0).toString(), person, true);
        bytes += bytesOfOne + person.name.toUtf8().size();
    }
    m_query.finish();
    return bytes;
}

} // namespace Teahouse

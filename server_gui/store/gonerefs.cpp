// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/gonerefs.h"

#include <QCryptographicHash>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digestBytes = 16;

QByteArray digestOf(const QString &person, const QString &ref)
{
    const QByteArray said = person.toUtf8() + '\0' + ref.toUtf8();
    return QCryptographicHash::hash(said, QCryptographicHash::Sha256).first(digestBytes);
}

} // namespace

GoneRefs::GoneRefs(const QSqlDatabase &database)
    : m_database(database)
    , m_add(database)
    , m_find(database)
{
    m_find.setForwardOnly(true);
    m_find.prepare(u"SELECT id FROM gone WHERE said = ?"_s);
}

GoneRefs::Failure GoneRefs::add(qint64 id, const QString &person, const QString &ref)
{
    if (m_add.lastQuery().isEmpty())
        m_add.prepare(u"INSERT OR IGNORE INTO gone (id, said) VALUES (?, ?)"_s);
    m_add.bindValue(0, id);
    m_add.bindValue(1, digestOf(person, ref));
    return m_add.exec() ? Failure() : m_add.lastError();
}

GoneRefs::Failure GoneRefs::find(const QString &person, const QString &ref, EventId &id)
{
    m_find.bindValue(0, digestOf(person, ref));
    if (!m_find.exec())
        return m_find.lastError();
    id = EventId(m_find.next() ? m_find.value(0).toLongLong() : 0);
    m_find.finish();
    return std::nullopt;
}

GoneRefs::Failure GoneRefs::forget(EventId upTo, int most)
{
    QSqlQuery query(m_database);
    query.prepare(u"DELETE FROM gone WHERE id IN"
                  " (SELECT id FROM gone WHERE id <= ? ORDER BY id LIMIT ?)"_s);
    query.addBindValue(qint64(upTo));
    query.addBindValue(most);
    return query.exec() ? Failure() : query.lastError();
}

} // namespace Teahouse

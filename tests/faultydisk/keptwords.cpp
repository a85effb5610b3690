// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/keptwords.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int messageKind = 1;

QHash<qint64, QSet<QString>> reactionsIn(QSqlQuery &query)
{
    QHash<qint64, QSet<QString>> reactions;
    query.exec(u"SELECT message, emoji FROM reactions"_s);
    while (query.next())
        reactions[query.value(0).toLongLong()].insert(query.value(1).toString());
    return reactions;
}

KeptWords wordsIn(QSqlQuery &query)
{
    KeptWords kept;
    const auto reactions = reactionsIn(query);
    QSet<QString> refs;
    query.exec(u"SELECT id, kind, ref, body FROM events ORDER BY id"_s);
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        const QString ref = query.value(2).toString();
        if (refs.contains(ref))
            kept.doubled << ref;
        refs.insert(ref);
        if (query.value(1).toInt() != messageKind)
            continue;
        const auto body = QJsonDocument::fromJson(query.value(3).toByteArray()).object();
        kept.words.insert(ref,
            {id,
                {body.value("text"_L1).toString(), body.value("deleted"_L1).toBool(),
                    reactions.value(id)}});
    }
    kept.error = query.lastError().text();
    return kept;
}

} // namespace

KeptWords KeptWords::read(const QString &path)
{
    KeptWords kept;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"check"_s);
        database.setDatabaseName(path);
        database.open();
        QSqlQuery query(database);
        query.setForwardOnly(true);
        kept = wordsIn(query);
    }
    QSqlDatabase::removeDatabase(u"check"_s);
    return kept;
}

} // namespace Teahouse

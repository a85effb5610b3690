// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/eventstore.h"

#include <QTemporaryDir>
#include <QVariant>

namespace Teahouse {

/// A folder for one history, and a second pair of eyes on its file.
class StoreFixture
{
public:
    QString path() const { return m_folder.filePath(QStringLiteral("history.sqlite")); }
    QString folder() const { return m_folder.path(); }

    /// One statement in a connection of its own; the first value of the first row.
    QVariant sql(const QString &statement) const;

    static LastingEvent message(qint64 id, const char *from, const QString &text,
        const QString &ref = {}, const char *to = nullptr);
    static LastingEvent edited(
        qint64 id, const char *by, qint64 target, const QString &text, const QString &ref = {});
    static LastingEvent deleted(qint64 id, const char *by, qint64 target, const QString &ref = {});
    static LastingEvent reacted(qint64 id, const char *by, qint64 target, const QString &emoji,
        bool on = true, const QString &ref = {});
    static LastingEvent joined(qint64 id, const char *who);
    /// Of what is not deleted.
    static QStringList texts(const HistoryPage &page);

private:
    QTemporaryDir m_folder;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/personproof.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace Teahouse {

/// The keys that make this user a person, one for each pair of server and name, in a file that only
/// the user may read. Read anew before each change, because several windows share it.
class PersonKeys
{
public:
    /// An empty folder keeps nothing beyond this object.
    explicit PersonKeys(const QString &folder);

    /// Who one was when last at this address under this name.
    struct Known {
        QByteArray server;
        PersonKey key;
    };
    std::optional<Known> lastAt(const QString &address, const QString &name);
    /// The key to begin with, before the server has told its value: the one last used at this
    /// address under this name, else a new one, which is filed only by keep().
    PersonKey offer(const QString &address, const QString &name);
    std::optional<PersonKey> find(const QByteArray &server, const QString &name);
    void keep(const QByteArray &server, const QString &address, const QString &name,
        const PersonKey &key);
    /// The key follows its person to a new name.
    void rename(const QByteArray &server, const QString &old, const QString &name);

private:
    struct Row {
        QByteArray server;
        QString address;
        QString name;
        PersonKey key;
    };

    /// False where there is a file that nobody can read now; it is not to be written over.
    bool read();
    void change(const std::function<void()> &edit);
    bool write() const;
    Row *row(const QByteArray &server, const QString &name);

    QString m_file;
    std::vector<Row> m_rows; // oldest first
};

} // namespace Teahouse

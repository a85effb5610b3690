// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/personkeys.h"

#include "shared/base/commitwhole.h"
#include "shared/base/filelock.h"
#include "shared/base/logging.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr auto onlyMine = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr qint64 largestFile = 16 * 1024 * 1024;
constexpr Milliseconds lockWait {2'000};

QJsonValue written(const QByteArray &bytes)
{
    return QString::fromLatin1(toBase64Url(bytes));
}

QByteArray readBytes(const QJsonObject &object, const char *field)
{
    return fromBase64Url(object.value(QLatin1String(field)).toString().toLatin1());
}

QString sameName(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C);
}

} // namespace

PersonKeys::PersonKeys(const QString &folder)
{
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    m_file = QDir(folder).filePath(QStringLiteral("persons.json"));
}

std::optional<PersonKeys::Known> PersonKeys::lastAt(const QString &address, const QString &name)
{
    read();
    const auto found = std::find_if(m_rows.rbegin(), m_rows.rend(), [&](const Row &candidate) {
        return candidate.address == address && candidate.name == sameName(name);
    });
    return found != m_rows.rend() ? std::optional(Known {found->server, found->key}) : std::nullopt;
}

PersonKey PersonKeys::offer(const QString &address, const QString &name)
{
    const std::optional<Known> known = lastAt(address, name);
    return known ? known->key : PersonKey::make();
}

std::optional<PersonKey> PersonKeys::find(const QByteArray &server, const QString &name)
{
    read();
    const Row *found = row(server, name);
    return found ? std::optional(found->key) : std::nullopt;
}

void PersonKeys::keep(
    const QByteArray &server, const QString &address, const QString &name, const PersonKey &key)
{
    const Row *known = row(server, name);
    if (known && known->address == address && known->key.publicKey == key.publicKey)
        return;
    change([&] {
        // At the end, because offer() takes the latest of an address.
        std::erase_if(m_rows,
            [&](const Row &old) { return old.server == server && old.name == sameName(name); });
        m_rows.push_back({server, address, sameName(name), key});
    });
}

void PersonKeys::rename(const QByteArray &server, const QString &old, const QString &name)
{
    if (sameName(old) == sameName(name))
        return;
    change([&] {
        const Row *before = row(server, old);
        if (!before)
            return;
        Row after = *before;
        after.name = sameName(name);
        std::erase_if(m_rows, [&](const Row &candidate) {
            return candidate.server == server
                && (candidate.name == sameName(old) || candidate.name == after.name);
        });
        m_rows.push_back(after);
    });
}

PersonKeys::Row *PersonKeys::row(const QByteArray &server, const QString &name)
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &candidate) {
        return candidate.server == server && candidate.name == sameName(name);
    });
    return found == m_rows.end() ? nullptr : &*found;
}

bool PersonKeys::read()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.exists())
        return true;
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return false;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray()) {
        // Keys cannot be made again: what looks broken is put aside, never written over.
        qCWarning(lcSession) << "no person keys in" << m_file;
        return file.rename(m_file + QStringLiteral(".broken"));
    }
    m_rows.clear();
    for (const QJsonValue &value : document.array()) {
        const QJsonObject object = value.toObject();
        Row read {readBytes(object, "server"), object.value(QLatin1String("address")).toString(),
            object.value(QLatin1String("name")).toString(),
            {readBytes(object, "public"), readBytes(object, "secret")}};
        if (read.key.publicKey.size() == 32 && read.key.secretKey.size() == 64)
            m_rows.push_back(std::move(read));
    }
    return true;
}

void PersonKeys::change(const std::function<void()> &edit)
{
    if (m_file.isEmpty())
        return edit();
    FileLock lock(m_file + QStringLiteral(".lock"));
    if (const auto error = lock.take(lockWait))
        qCWarning(lcSession) << "the file of person keys is not locked:" << error->detail;
    const bool wasRead = read();
    edit();
    if (!wasRead || !write())
        qCWarning(lcSession) << "person keys could not be kept in" << m_file;
}

bool PersonKeys::write() const
{
    QJsonArray keys;
    for (const Row &kept : m_rows) {
        keys.append(QJsonObject {{QStringLiteral("server"), written(kept.server)},
            {QStringLiteral("address"), kept.address}, {QStringLiteral("name"), kept.name},
            {QStringLiteral("public"), written(kept.key.publicKey)},
            {QStringLiteral("secret"), written(kept.key.secretKey)}});
    }
    QSaveFile file(m_file);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(onlyMine)
        && file.write(QJsonDocument(keys).toJson()) >= 0 && commitWhole(file);
}

} // namespace Teahouse

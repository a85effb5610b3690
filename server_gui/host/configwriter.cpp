// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/configwriter.h"

#include "server_gui/host/optiontable.h"
#include "shared/base/commitwhole.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Teahouse {

namespace {

QString lineOf(const ConfigEntry &entry)
{
    return (entry.key + QStringLiteral(" = ") + configValue(entry.value)).trimmed();
}

QString sectionOf(const QString &line)
{
    const QString trimmed = line.trimmed();
    const bool section = trimmed.startsWith(u'[') && trimmed.endsWith(u']');
    return section ? trimmed.sliced(1, trimmed.size() - 2).trimmed().toLower() : QString();
}

bool isEntry(const QString &line, const QString &key)
{
    const QString trimmed = line.trimmed();
    if (trimmed.startsWith(u'#') || trimmed.startsWith(u';'))
        return false;
    const qsizetype equals = trimmed.indexOf(u'=');
    return equals > 0 && configKey(QStringView(trimmed).left(equals).trimmed()) == key;
}

/// Where the entry stands, or where it belongs: behind the last line of its section that says
/// something. -1: there is no such section.
struct Spot {
    qsizetype line = -1;
    bool found = false;
};

Spot spotOf(const QStringList &lines, const ConfigEntry &entry)
{
    Spot spot;
    bool inside = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString section = sectionOf(lines[i]);
        if (!section.isEmpty())
            inside = section == entry.section;
        if (!inside)
            continue;
        if (section.isEmpty() && isEntry(lines[i], entry.key))
            return {i, true};
        if (!lines[i].trimmed().isEmpty())
            spot.line = i + 1;
    }
    return spot;
}

void put(QStringList &lines, const ConfigEntry &entry)
{
    const Spot spot = spotOf(lines, entry);
    const QString end =
        !lines.isEmpty() && lines.first().endsWith(u'\r') ? QStringLiteral("\r") : QString();
    if (spot.found) {
        lines[spot.line] = lineOf(entry) + end;
        return;
    }
    if (spot.line >= 0) {
        lines.insert(spot.line, lineOf(entry) + end);
        return;
    }
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    if (!lines.isEmpty())
        lines += end;
    lines << u'[' + entry.section + u']' + end << lineOf(entry) + end << QString();
}

} // namespace

QByteArray withEntries(const QByteArray &file, const std::vector<ConfigEntry> &entries)
{
    QStringList lines;
    if (!file.isEmpty())
        lines = QString::fromUtf8(file).split(u'\n');
    for (const ConfigEntry &entry : entries)
        put(lines, entry);
    return lines.join(u'\n').toUtf8();
}

std::vector<ConfigEntry> changedEntries(const ServerConfig &before, const ServerConfig &now)
{
    std::vector<ConfigEntry> entries;
    for (const OptionRow &row : optionRows()) {
        if (row.shown && row.shown(before) != row.shown(now))
            entries.push_back(
                {QStringLiteral("server"), QString::fromLatin1(row.word), row.shown(now), 0});
    }
    return entries;
}

Result<bool> saveEntries(const QString &path, const std::vector<ConfigEntry> &entries)
{
    const auto unwritten = [](const QString &why) {
        return Error {QStringLiteral("not-written"), why};
    };
    QByteArray bytes;
    QFile old(path);
    if (old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return unwritten(old.errorString());
        bytes = old.readAll();
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(withEntries(bytes, entries)) < 0
        || !commitWhole(file))
        return unwritten(file.errorString());
    return true;
}

} // namespace Teahouse

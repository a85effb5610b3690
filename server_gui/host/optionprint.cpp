// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/optionprint.h"

#include "server_gui/host/configfile.h"
#include "shared/base/version.h"

#include <QCoreApplication>

#include <algorithm>

namespace Teahouse {

namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

QString flagAndPlaceholder(const OptionRow &row)
{
    const QString flag = QStringLiteral("--") + QLatin1String(row.word);
    return row.placeholder ? flag + u' ' + QLatin1String(row.placeholder) : flag;
}

/// Only values that say something by themselves: what is off or empty is the plain case.
QString defaultOf(const OptionRow &row, const ServerConfig &config)
{
    const QString shown = row.shown ? row.shown(config) : QString();
    if (shown.isEmpty() || row.kind != OptionKind::Value)
        return {};
    return u' ' + OptionText::tr("(default: %1)").arg(shown);
}

} // namespace

QString helpText(const OptionDefaults &defaults)
{
    const ServerConfig config = defaults.config();
    qsizetype width = 0;
    for (const OptionRow &row : optionRows())
        width = std::max(width, flagAndPlaceholder(row).size());
    QString text = OptionText::tr("Usage: teahouse-server [OPTION]...\n"
                                  "A room for everyone who can open a connection.\n\n"
                                  "Options, as --option VALUE or --option=VALUE:\n");
    for (const OptionRow &row : optionRows())
        text += QStringLiteral("  ") + flagAndPlaceholder(row).leftJustified(width + 2)
            + OptionText::tr(row.meaning) + defaultOf(row, config) + u'\n';
    text += u'\n'
        + OptionText::tr(
            "A switch such as --desk can be taken back with --desk=off. Options are also "
            "lines of the\nfile of --config, without the dashes; limits can be set there "
            "only.\n");
    return text;
}

QString versionText()
{
    return QStringLiteral("teahouse-server ") + versionNumber() + u'\n';
}

QString configText(const ServerConfig &config)
{
    QString text = QStringLiteral("[server]\n");
    const auto line = [&](const char *key, const QString &value) {
        text += (QLatin1String(key) + QStringLiteral(" = ") + configValue(value)).trimmed() + u'\n';
    };
    for (const OptionRow &row : optionRows()) {
        if (row.shown)
            line(row.word, row.shown(config));
    }
    text += QStringLiteral("\n[limits]\n");
    for (const LimitRow &row : limitRows()) {
        if (isSettableLimit(row))
            line(row.key, QString::number(config.limits.*row.member));
    }
    return text;
}

QString limitsText(const Limits &limits)
{
    constexpr int numberWidth = 11;
    qsizetype width = 0;
    for (const LimitRow &row : limitRows())
        width = std::max(width, qsizetype(qstrlen(row.key)));
    QString text;
    for (const LimitRow &row : limitRows())
        text += QString::fromLatin1(row.key).leftJustified(width + 1)
            + QString::number(limits.*row.member).rightJustified(numberWidth) + QStringLiteral("  ")
            + QCoreApplication::translate("Teahouse::Limits", row.meaning) + u'\n';
    return text;
}

} // namespace Teahouse

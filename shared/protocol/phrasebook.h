// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QString>
#include <QTranslator>

#include <memory>

namespace Teahouse {

/// The sentences of the room in one language. The server holds one a language at a time, because text
/// sessions speak the room's language and JSON peers their own; so nothing here asks QCoreApplication.
/// English is the source language, zh_CN a translation whose texts docs/PROTOCOL.md gives to the letter.
class Phrasebook
{
public:
    /// `language`: "en" or "zh_CN"; any other locale name falls back to the nearest, then English.
    explicit Phrasebook(const QString &language);
    ~Phrasebook();

    static QStringList languages();
    QString language() const { return m_language; }

    QString text(const char *source) const;
    QString text(const char *source, int n) const;
    QString refusal(const Refused &refused) const;
    QString farewell(const Bye &bye) const;
    QString hostName() const;        ///< 主持人 / Host
    QStringList help() const;        ///< the lines of `-help`

private:
    QString m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace Teahouse

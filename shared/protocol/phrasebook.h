// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QString>
#include <QTranslator>

#include <memory>

namespace Teahouse {

/// The sentences of the room in one language. The server holds one a language at a time, because
/// text sessions speak the room's language and JSON peers their own; so nothing here asks
/// QCoreApplication. English is the source language, zh_CN a translation whose texts
/// docs/PROTOCOL.md gives to the letter.
class Phrasebook
{
public:
    /// `language`: "en" or "zh_CN"; any other locale name falls back to the nearest, then English.
    explicit Phrasebook(const QString &language);
    ~Phrasebook();

    static QStringList languages();
    QString language() const { return m_language; }

    /// A sentence of shared/protocol/sentences.h; with `n` in the plural that fits, %n being `n`.
    QString text(const char *source) const;
    QString text(const char *source, int n) const;
    /// What was refused and what to do: one line of at most 91 bytes of UTF-8 that never holds
    /// "OK". A sentence that came with the refusal stands as it is.
    QString refusal(const Refused &refused) const;
    /// Why the connection ends, followed by the words of the host if there are any.
    QString farewell(const Bye &bye) const;
    QString hostName() const; ///< 主持人 / Host
    QStringList help() const; ///< the lines of `-help`

private:
    QString m_language;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace Teahouse

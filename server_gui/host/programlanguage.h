// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

namespace Teahouse {

/// The language in which the program speaks to the person who runs it; the room's sentences are a
/// Phrasebook's. Needs an application object and lives no longer than it.
class ProgramLanguage
{
public:
    /// "en" or "zh_CN".
    explicit ProgramLanguage(const QString &language);
    ~ProgramLanguage();

    ProgramLanguage(const ProgramLanguage &) = delete;
    ProgramLanguage &operator=(const ProgramLanguage &) = delete;

    void change(const QString &language);

private:
    QTranslator m_translator;
};

} // namespace Teahouse

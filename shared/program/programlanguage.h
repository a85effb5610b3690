// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Teahouse {

/// The language in which a program speaks to whoever uses it; the room's sentences are a
/// Phrasebook's. Needs an application object and lives no longer than it.
class ProgramLanguage
{
public:
    /// `program`: "client" or "server", as in the names of the translations. `language`: "en" or
    /// "zh_CN".
    ProgramLanguage(const QString &program, const QString &language);
    ~ProgramLanguage();
    Q_DISABLE_COPY_MOVE(ProgramLanguage)

    void change(const QString &language);
    /// The nearest of our languages to the system's.
    static QString ofSystem();

private:
    void drop();

    QString m_program;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/program/programlanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace Teahouse {

ProgramLanguage::ProgramLanguage(const QString &program, const QString &language)
    : m_program(program)
{
    change(language);
}

void ProgramLanguage::change(const QString &language)
{
    drop();
    // Qt's own words, such as those of a field's menu, come from Qt where it has them.
    const QStringList files {
        QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm"),
        QStringLiteral(":/i18n/teahouse_ui_%1.qm"), QStringLiteral(":/i18n/teahouse_view_%1.qm"),
        QStringLiteral(":/i18n/teahouse_") + m_program + QStringLiteral("_%1.qm")};
    for (const QString &file : files) {
        auto translator = std::make_unique<QTranslator>();
        // No program has all of them, and English is the language of the source: its files have
        // only what depends on a number.
        if (!translator->load(file.arg(language)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
}

void ProgramLanguage::drop()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

ProgramLanguage::~ProgramLanguage()
{
    drop();
}

QString ProgramLanguage::ofSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                            : QStringLiteral("en");
}

} // namespace Teahouse

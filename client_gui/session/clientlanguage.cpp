// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/clientlanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace Teahouse {

ClientLanguage::ClientLanguage(const QString &language)
{
    change(language);
}

void ClientLanguage::change(const QString &language)
{
    drop();
    // Qt's own words, such as those of a field's menu, come from Qt where it has them.
    const QStringList files {
        QLibraryInfo::path(QLibraryInfo::TranslationsPath) + QStringLiteral("/qtbase_%1.qm"),
        QStringLiteral(":/i18n/teahouse_ui_%1.qm"), QStringLiteral(":/i18n/teahouse_view_%1.qm"),
        QStringLiteral(":/i18n/teahouse_client_%1.qm")};
    for (const QString &file : files) {
        auto translator = std::make_unique<QTranslator>();
        // A program without windows has not all of them, English only the plurals.
        if (!translator->load(file.arg(language)))
            continue;
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
    QLocale::setDefault(QLocale(language));
}

void ClientLanguage::drop()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
    m_translators.clear();
}

ClientLanguage::~ClientLanguage()
{
    drop();
}

QString ClientLanguage::ofSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                            : QStringLiteral("en");
}

} // namespace Teahouse

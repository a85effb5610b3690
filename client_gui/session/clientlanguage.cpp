// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/clientlanguage.h"

#include <QCoreApplication>
#include <QLocale>

namespace Teahouse {

ClientLanguage::ClientLanguage(const QString &language)
{
    change(language);
}

void ClientLanguage::change(const QString &language)
{
    QCoreApplication::removeTranslator(&m_translator);
    // English has a file too: it holds the plurals.
    if (m_translator.load(QStringLiteral(":/i18n/teahouse_client_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
}

ClientLanguage::~ClientLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QString ClientLanguage::ofSystem()
{
    return QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                            : QStringLiteral("en");
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/programlanguage.h"

#include <QCoreApplication>

namespace Teahouse {

ProgramLanguage::ProgramLanguage(const QString &language)
{
    change(language);
}

ProgramLanguage::~ProgramLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void ProgramLanguage::change(const QString &language)
{
    QCoreApplication::removeTranslator(&m_translator);
    // English is the language of the source; its file has only what depends on a number.
    if (m_translator.load(QStringLiteral(":/i18n/teahouse_server_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace Teahouse {

/// The language in which the client speaks to its user. Needs an application object and lives no
/// longer.
class ClientLanguage
{
public:
    /// "en" or "zh_CN".
    explicit ClientLanguage(const QString &language);
    ~ClientLanguage();
    Q_DISABLE_COPY_MOVE(ClientLanguage)

    void change(const QString &language);
    /// The nearest of our languages to the system's.
    static QString ofSystem();

private:
    void drop();

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <algorithm>

namespace Teahouse {

inline constexpr qsizetype leastPasswordCharacters = 4;
inline constexpr qsizetype mostPasswordCharacters = 128;

/// The form that is compared: the same letters typed on another system are the same password.
inline QString normalizedPassword(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C);
}

/// What may become a password. Spaces count; a control character nobody could type again.
inline bool isPassword(const QString &password)
{
    const auto isControl = [](QChar letter) { return letter.category() == QChar::Other_Control; };
    return password.size() >= leastPasswordCharacters && password.size() <= mostPasswordCharacters
        && std::none_of(password.begin(), password.end(), isControl)
        // A text peer's blanks at the end of a line are ignored.
        && password.trimmed() == password;
}

} // namespace Teahouse

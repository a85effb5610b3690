// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <memory>

namespace Teahouse {

/// How names of other scripts are read, in plain Latin letters and a blank between the syllables of
/// Chinese: 王浩 is "wang hao". By ICU; where it cannot, a text is given back as it was. Making one
/// takes some milliseconds. For one thread.
class LatinReader
{
public:
    LatinReader();
    ~LatinReader();
    Q_DISABLE_COPY_MOVE(LatinReader)

    QString read(const QString &text) const;

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules;
};

} // namespace Teahouse

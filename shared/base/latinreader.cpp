// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/latinreader.h"

#include <unicode/utrans.h>

namespace Teahouse {

struct LatinReader::Rules {
    Rules()
    {
        UErrorCode status = U_ZERO_ERROR;
        constexpr char16_t id[] = u"Any-Latin; Latin-ASCII; Lower";
        opened = utrans_openU(id, -1, UTRANS_FORWARD, nullptr, 0, nullptr, &status);
    }
    ~Rules() { utrans_close(opened); }
    Q_DISABLE_COPY_MOVE(Rules)

    UTransliterator *opened = nullptr;
};

LatinReader::LatinReader()
    : m_rules(std::make_unique<Rules>())
{ }

LatinReader::~LatinReader() = default;

QString LatinReader::read(const QString &text) const
{
    if (!m_rules->opened)
        return text;
    const qsizetype most = text.size() * 8 + 16; // "zhuang " is what one character needs
    QString result = text;
    result.resize(most);
    int32_t length = int32_t(text.size());
    int32_t limit = length;
    UErrorCode status = U_ZERO_ERROR;
    utrans_transUChars(m_rules->opened, reinterpret_cast<char16_t *>(result.data()), &length,
        int32_t(most), 0, &limit, &status);
    if (U_FAILURE(status))
        return text;
    result.truncate(length);
    return result;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/shorttext.h"

#include <algorithm>
#include <cstring>

namespace Teahouse {

ShortText::ShortText(QByteArrayView text)
{
    if (text.size() > mostInPlace) {
        m_bytes = apart(text);
        return;
    }
    std::copy(text.begin(), text.end(), m_bytes.begin());
    m_bytes.back() = char(text.size());
}

ShortText::Bytes ShortText::apart(QByteArrayView text)
{
    const Block block {new char[size_t(text.size())], text.size()};
    std::copy(text.begin(), text.end(), block.text);
    Bytes bytes {};
    std::memcpy(bytes.data(), &block, sizeof block);
    bytes.back() = apartMark;
    return bytes;
}

ShortText::Block ShortText::block() const
{
    Block block;
    std::memcpy(&block, m_bytes.data(), sizeof block);
    return block;
}

void ShortText::release()
{
    delete[] block().text;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>

namespace Teahouse {

/// A text in UTF-8 that is nearly always short, such as a person's id or an address: up to 23 bytes
/// stand in the value itself, a longer one in a block of its own. As large as a QByteArray, without
/// the block that each of those has. Copies are deep.
class ShortText
{
public:
    static constexpr qsizetype mostInPlace = 23;

    ShortText() = default;
    ShortText(QByteArrayView text);
    ShortText(const QByteArray &text)
        : ShortText(QByteArrayView(text))
    { }
    ShortText(const char *text)
        : ShortText(QByteArrayView(text))
    { }
    ShortText(const ShortText &other)
        : m_bytes(other.isApart() ? apart(other) : other.m_bytes)
    { }
    ShortText(ShortText &&other) noexcept
        : m_bytes(other.m_bytes)
    {
        other.m_bytes = {};
    }
    ShortText &operator=(ShortText other) noexcept
    {
        m_bytes.swap(other.m_bytes);
        return *this;
    }
    ~ShortText()
    {
        if (isApart())
            release();
    }

    bool isEmpty() const { return m_bytes.back() == 0; }
    qsizetype size() const { return isApart() ? block().size : m_bytes.back(); }
    /// Not terminated.
    const char *data() const { return isApart() ? block().text : m_bytes.data(); }
    const char *begin() const { return data(); }
    const char *end() const { return data() + size(); }
    QByteArray toByteArray() const { return QByteArray(data(), size()); }
    QString toString() const { return QString::fromUtf8(data(), size()); }

    friend bool operator==(const ShortText &one, const ShortText &other)
    {
        return QByteArrayView(one) == QByteArrayView(other);
    }
    friend std::strong_ordering operator<=>(const ShortText &one, const ShortText &other)
    {
        return QByteArrayView(one).compare(QByteArrayView(other)) <=> 0;
    }
    friend size_t qHash(const ShortText &text, size_t seed = 0)
    {
        return qHash(QByteArrayView(text), seed);
    }

private:
    // The text, and its length in the last byte; or a Block, and there what no length is.
    using Bytes = std::array<char, mostInPlace + 1>;
    static constexpr char apartMark = mostInPlace + 1;

    struct Block {
        char *text = nullptr;
        qsizetype size = 0;
    };

    static Bytes apart(QByteArrayView text);
    bool isApart() const { return m_bytes.back() == apartMark; }
    Block block() const;
    void release();

    alignas(Block) Bytes m_bytes {};
};

} // namespace Teahouse

Q_DECLARE_TYPEINFO(Teahouse::ShortText, Q_RELOCATABLE_TYPE);

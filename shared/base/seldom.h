// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

namespace Teahouse {

/// An std::optional for what is seldom there and many wait for: empty it takes the room of a
/// pointer, however large a T is. Copies are deep.
template<typename T>
class Seldom
{
public:
    Seldom() = default;
    Seldom(std::nullopt_t) { }
    Seldom(T value)
        : m_value(std::make_unique<T>(std::move(value)))
    { }
    Seldom(const std::optional<T> &value)
        : m_value(value ? std::make_unique<T>(*value) : nullptr)
    { }
    Seldom(const Seldom &other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    { }
    Seldom(Seldom &&) noexcept = default;
    Seldom &operator=(Seldom other) noexcept
    {
        m_value.swap(other.m_value);
        return *this;
    }
    ~Seldom() = default;

    explicit operator bool() const { return m_value != nullptr; }
    /// Only where there is one.
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    void reset() { m_value.reset(); }
    operator std::optional<T>() const
    {
        return m_value ? std::optional<T>(*m_value) : std::nullopt;
    }

    bool operator==(const Seldom &other) const
    {
        return m_value && other.m_value ? *m_value == *other.m_value : m_value == other.m_value;
    }

private:
    std::unique_ptr<T> m_value;
};

} // namespace Teahouse

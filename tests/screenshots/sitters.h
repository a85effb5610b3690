// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/screenshots/sampleroom.h"
#include "tests/screenshots/sitter.h"

#include <memory>
#include <vector>

namespace Teahouse {

/// Those of a sample room who have come, each from a computer of their own.
class Sitters
{
public:
    explicit Sitters(const SampleRoom &sample)
        : m_sample(sample)
    { }

    void come(quint16 port, const QString &name);
    /// Who must have come.
    Sitter &of(const QString &name);
    /// By which the host makes one of them a moderator, before they come.
    QStringList moderatorOrders() const;
    /// What one of them does besides talking; nothing for all else.
    void act(const SampleStep &step, quint16 port);

private:
    const SampleRoom &m_sample;
    std::vector<std::unique_ptr<Sitter>> m_sitters;
};

} // namespace Teahouse

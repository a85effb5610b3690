// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/command.h"

#include <utility>

namespace Teahouse {

/// A change of one's own name that was asked for and not answered yet.
class Renaming
{
public:
    void ask(const TakeName &command)
    {
        m_ref = command.ref;
        m_to = command.name;
    }
    void forget() { m_ref.clear(); }
    /// True if the ref is this change's; it is done then.
    bool settle(const QString &ref)
    {
        if (m_ref.isEmpty() || ref != m_ref)
            return false;
        m_ref.clear();
        return true;
    }
    /// The name that was asked for last.
    const QString &to() const { return m_to; }

private:
    QString m_ref;
    QString m_to;
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/engine/saidrefs.h"

namespace Teahouse {

std::optional<SaidRefs::Said> SaidRefs::find(const PersonId &person, const QString &ref) const
{
    if (ref.isEmpty())
        return std::nullopt;
    const auto found = m_said.constFind({person, ref});
    return found == m_said.constEnd() ? std::nullopt : std::optional(*found);
}

void SaidRefs::remember(const PersonId &person, const QString &ref, const Said &said)
{
    if (ref.isEmpty())
        return;
    const Key key {person, ref};
    if (!m_said.contains(key))
        m_order.push_back(key);
    m_said.insert(key, said);
    if (m_order.size() > mostRefs) {
        m_said.remove(m_order.front());
        m_order.pop_front();
    }
}

} // namespace Teahouse

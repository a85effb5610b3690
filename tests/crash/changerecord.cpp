// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/changerecord.h"

#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

using Faults = CrowdRecord::Faults;

QString ChangeRecord::nameOf(qint64 message, const FormChange &change)
{
    return u"%1 %2 %3"_s.arg(message).arg(int(change.kind)).arg(change.what);
}

void ChangeRecord::acked(qint64 message, const FormChange &change, qint64 id, int count)
{
    m_acked.insert(nameOf(message, change), {message, change, id, count});
}

void ChangeRecord::sawMessage(int member, qint64 id, const MessageForm &form)
{
    checkOrder(member, id);
    if (form != MessageForm {})
        m_views[size_t(member)].forms.insert(id, form);
}

void ChangeRecord::saw(int member, qint64 message, const FormChange &change, qint64 id)
{
    checkOrder(member, id);
    const QString name = nameOf(message, change);
    if (!m_ids.contains(name))
        m_ids.insert(name, id);
    else if (m_ids.value(name) != id)
        m_seen.note(&Faults::doubled, u"doubled: %1 at %2, id %3"_s.arg(name).arg(member).arg(id));
    change.applyTo(m_views[size_t(member)].forms[message]);
}

void ChangeRecord::checkOrder(int member, qint64 id)
{
    qint64 &last = m_views[size_t(member)].last;
    if (id <= last)
        m_seen.note(&Faults::disagreements, u"not by id: id %1 at %2"_s.arg(id).arg(member));
    last = id;
}

Faults ChangeRecord::faults() const
{
    Faults faults = m_seen;
    const auto last = lastForms(faults);
    for (int member = 0; member < int(m_views.size()); ++member)
        compare(member, last, faults);
    return faults;
}

QHash<qint64, MessageForm> ChangeRecord::lastForms(Faults &faults) const
{
    std::map<qint64, const Made *> inOrder;
    for (auto it = m_acked.cbegin(); it != m_acked.cend(); ++it) {
        const qint64 told = m_ids.value(it.key());
        const qint64 id = it->id == 0 ? told : it->id;
        if (id == 0)
            faults.note(&Faults::lost, u"nobody was told: "_s + it.key());
        else if (told != 0 && told != id)
            faults.note(&Faults::disagreements, u"acknowledged with another id: "_s + it.key());
        else if (!inOrder.emplace(id, &*it).second)
            faults.note(&Faults::disagreements, u"two changes have the id %1"_s.arg(id));
    }
    QHash<qint64, MessageForm> forms;
    QHash<qint64, int> counts;
    for (const auto &[id, made] : inOrder) {
        made->change.applyTo(forms[made->message]);
        if (made->count < std::exchange(counts[made->message], made->count))
            faults.note(&Faults::outOfOrder,
                u"out of order: change of message %1 with id %2"_s.arg(made->message).arg(id));
    }
    return forms;
}

void ChangeRecord::compare(int member, const QHash<qint64, MessageForm> &last, Faults &faults) const
{
    const View &view = m_views[size_t(member)];
    const auto note = [&](qint64 message, const MessageForm &is, const MessageForm &should) {
        faults.note(&Faults::lost,
            u"message %1 at %2 is \"%3\", not \"%4\""_s.arg(message).arg(member).arg(
                is.described(), should.described()));
    };
    for (auto it = last.cbegin(); it != last.cend(); ++it) {
        const CrowdRecord::Message message = m_said.value(it.key());
        const MessageForm shown = view.forms.value(it.key());
        // Whoever saw nothing at all is the other record's business.
        if (view.last > 0 && message.concerns(member) && shown != *it)
            note(it.key(), shown, *it);
    }
    for (auto it = view.forms.cbegin(); it != view.forms.cend(); ++it) {
        if (!last.contains(it.key()) && *it != MessageForm {})
            note(it.key(), *it, {});
    }
}

} // namespace Teahouse::Crash

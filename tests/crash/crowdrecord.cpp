// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crowdrecord.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

void CrowdRecord::Faults::note(int Faults::*count, const QString &what)
{
    constexpr int mostExamples = 20;
    ++(this->*count);
    if (examples.size() < mostExamples)
        examples << what;
}

QString CrowdRecord::Message::text() const
{
    return u"%1>%2 #%3"_s.arg(from).arg(to).arg(count);
}

CrowdRecord::Message CrowdRecord::Message::of(const QString &text)
{
    return {text.section(u'>', 0, 0).toInt(), text.section(u'>', 1).section(u' ', 0, 0).toInt(),
        text.section(u'#', 1).section(u' ', 0, 0).toInt()};
}

void CrowdRecord::acked(const Message &message, qint64 id)
{
    m_acked.insert(message.text(), id);
}

void CrowdRecord::saw(int member, const Message &message, qint64 id)
{
    m_seen[size_t(member)].push_back({message, id});
}

int CrowdRecord::deliveries() const
{
    size_t count = 0;
    for (const auto &seen : m_seen)
        count += seen.size();
    return int(count);
}

CrowdRecord::Faults CrowdRecord::faults() const
{
    Faults faults;
    const QHash<qint64, Message> said = allSaid();
    for (int member = 0; member < int(m_seen.size()); ++member)
        checkOne(member, said, faults);
    checkAgainstOthers(said, faults);
    return faults;
}

QHash<qint64, CrowdRecord::Message> CrowdRecord::allSaid() const
{
    QHash<qint64, Message> said;
    for (auto it = m_acked.cbegin(); it != m_acked.cend(); ++it)
        said.insert(*it, Message::of(it.key()));
    for (const auto &all : m_seen) {
        for (const Seen &seen : all) {
            if (!seen.isDeleted)
                said.insert(seen.id, seen.message);
        }
    }
    return said;
}

CrowdRecord::Message CrowdRecord::messageOf(const Seen &seen, const QHash<qint64, Message> &said)
{
    return seen.isDeleted ? said.value(seen.id) : seen.message;
}

void CrowdRecord::checkOne(int member, const QHash<qint64, Message> &said, Faults &faults) const
{
    QSet<QString> texts;
    QHash<std::pair<int, int>, int> counts; // by sender and conversation
    qint64 last = 0;
    for (const Seen &seen : m_seen[size_t(member)]) {
        const Message message = messageOf(seen, said);
        const QString where = u"%1 at %2, id %3"_s.arg(message.text()).arg(member).arg(seen.id);
        if (message.count == 0) {
            faults.note(&Faults::disagreements, u"nobody said: "_s + where);
            continue;
        }
        if (texts.contains(message.text())) {
            faults.note(&Faults::doubled, u"doubled: "_s + where);
            continue;
        }
        texts.insert(message.text());
        int &count = counts[{message.from, message.to}];
        if (message.count < count)
            faults.note(&Faults::outOfOrder, u"out of order: "_s + where);
        count = message.count;
        if (seen.id <= last)
            faults.note(&Faults::disagreements, u"not by id: "_s + where);
        last = seen.id;
    }
}

void CrowdRecord::checkAgainstOthers(const QHash<qint64, Message> &said, Faults &faults) const
{
    QHash<QString, qint64> ids = m_acked;
    QHash<qint64, QString> texts;
    std::vector<QSet<QString>> seenBy(m_seen.size());
    for (size_t member = 0; member < m_seen.size(); ++member) {
        for (const Seen &seen : m_seen[member]) {
            const Message message = messageOf(seen, said);
            if (message.count == 0)
                continue;
            const QString text = message.text();
            seenBy[member].insert(text);
            if (ids.value(text, seen.id) != seen.id || texts.value(seen.id, text) != text)
                faults.note(&Faults::disagreements,
                    u"another id: %1 at %2, id %3"_s.arg(text).arg(member).arg(seen.id));
            ids.insert(text, seen.id);
            texts.insert(seen.id, text);
        }
    }
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        const Message message = Message::of(it.key());
        for (int member = 0; member < int(m_seen.size()); ++member) {
            if (!message.concerns(member) || seenBy[size_t(member)].contains(it.key()))
                continue;
            const QString where = u"%1 at %2, id %3"_s.arg(it.key()).arg(member).arg(it.value());
            if (m_acked.contains(it.key()))
                faults.note(&Faults::lost, u"lost: "_s + where);
            else
                faults.note(&Faults::gaps, u"gap: "_s + where);
        }
    }
}

} // namespace Teahouse::Crash

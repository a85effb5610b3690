// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/crash/crowdrecord.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace Teahouse::Crash {

namespace {

void note(int &count, CrowdRecord::Faults &faults, const QString &what)
{
    constexpr int mostExamples = 20;
    ++count;
    if (faults.examples.size() < mostExamples)
        faults.examples << what;
}

} // namespace

QString CrowdRecord::Message::text() const
{
    return u"%1>%2 #%3"_s.arg(from).arg(to).arg(count);
}

CrowdRecord::Message CrowdRecord::Message::of(const QString &text)
{
    return {text.section(u'>', 0, 0).toInt(), text.section(u'>', 1).section(u' ', 0, 0).toInt(),
        text.section(u'#', 1).toInt()};
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
    for (int member = 0; member < int(m_seen.size()); ++member)
        checkOne(member, faults);
    checkAgainstOthers(faults);
    return faults;
}

void CrowdRecord::checkOne(int member, Faults &faults) const
{
    QSet<QString> texts;
    QHash<std::pair<int, int>, int> counts; // by sender and conversation
    qint64 last = 0;
    for (const Seen &seen : m_seen[size_t(member)]) {
        const Message &message = seen.message;
        const QString where = u"%1 at %2, id %3"_s.arg(message.text()).arg(member).arg(seen.id);
        if (texts.contains(message.text())) {
            note(faults.doubled, faults, u"doubled: "_s + where);
            continue;
        }
        texts.insert(message.text());
        int &count = counts[{message.from, message.to}];
        if (message.count < count)
            note(faults.outOfOrder, faults, u"out of order: "_s + where);
        count = message.count;
        if (seen.id <= last)
            note(faults.disagreements, faults, u"not by id: "_s + where);
        last = seen.id;
    }
}

void CrowdRecord::checkAgainstOthers(Faults &faults) const
{
    QHash<QString, qint64> ids = m_acked;
    QHash<qint64, QString> texts;
    std::vector<QSet<QString>> seenBy(m_seen.size());
    for (size_t member = 0; member < m_seen.size(); ++member) {
        for (const Seen &seen : m_seen[member]) {
            const QString text = seen.message.text();
            seenBy[member].insert(text);
            if (ids.value(text, seen.id) != seen.id || texts.value(seen.id, text) != text)
                note(faults.disagreements, faults,
                    u"another id: %1 at %2, id %3"_s.arg(text).arg(member).arg(seen.id));
            ids.insert(text, seen.id);
            texts.insert(seen.id, text);
        }
    }
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        const Message message = Message::of(it.key());
        for (int member = 0; member < int(m_seen.size()); ++member) {
            const bool concerned = message.to < 0 || message.to == member || message.from == member;
            if (!concerned || seenBy[size_t(member)].contains(it.key()))
                continue;
            const QString where = u"%1 at %2, id %3"_s.arg(it.key()).arg(member).arg(it.value());
            if (m_acked.contains(it.key()))
                note(faults.lost, faults, u"lost: "_s + where);
            else
                note(faults.gaps, faults, u"gap: "_s + where);
        }
    }
}

} // namespace Teahouse::Crash

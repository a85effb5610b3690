// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/screenshots/sitters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

QString samplePassword()
{
    return u"green tea, hot"_s;
}

} // namespace

void Sitters::come(quint16 port, const QString &name)
{
    QString program = u"Teahouse 0.1.0"_s;
    if (name == m_sample.plain)
        program.clear();
    else if (name == m_sample.program)
        program = u"Python script"_s;
    constexpr int firstComputer = 10;
    const int computer = firstComputer + int(m_sitters.size());
    const QString password = name == m_sample.moderator ? samplePassword() : QString();
    m_sitters.push_back(std::make_unique<Sitter>(port, name, program, computer, password));
}

Sitter &Sitters::of(const QString &name)
{
    const auto found = std::find_if(m_sitters.begin(), m_sitters.end(),
        [&](const std::unique_ptr<Sitter> &one) { return one->name() == name; });
    Q_ASSERT(found != m_sitters.end());
    return **found;
}

QStringList Sitters::moderatorOrders() const
{
    if (m_sample.moderator.isEmpty())
        return {};
    return {u"protect %1: %2"_s.arg(m_sample.moderator, samplePassword()),
        u"moderator "_s + m_sample.moderator};
}

void Sitters::act(const SampleStep &step, quint16 port)
{
    if (step.act == SampleStep::Act::Comes)
        come(port, step.who);
    else if (step.act == SampleStep::Act::Leaves)
        of(step.who).leave();
    else if (step.act == SampleStep::Act::GoesAway)
        of(step.who).goAway();
}

} // namespace Teahouse

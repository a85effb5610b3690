// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/crash/changerecord.h"
#include "tests/crash/crowdrecord.h"
#include "tests/crash/talker.h"

#include <QRandomGenerator>

#include <functional>
#include <memory>
#include <vector>

class QTextStream;

namespace Teahouse::Crash {

/// Talkers that one thread serves: they talk at random, change what they said, lose their
/// connections and come back.
class Crowd
{
public:
    static constexpr int members = 20;

    explicit Crowd(QRandomGenerator &random);

    /// Random talk for so long, or until `hasEnded`.
    void talkFor(int ms, quint16 port, const std::function<bool()> &hasEnded);
    /// Until everybody is live, has everything acknowledged and has seen the same. Who hears
    /// nothing comes back over another connection.
    bool gather(quint16 port);
    /// Somebody new reads all that was said in the room, as it stands; false if they do not come to
    /// its end.
    bool readAnew(quint16 port);
    /// Everybody is away.
    void scatter();

    /// What was said and what of it breaks a promise; false if anything does.
    bool report(QTextStream &out) const;

private:
    struct Sums {
        int sent = 0;
        int resent = 0;
        int resumes = 0;
        int changed = 0;
    };
    Sums sums() const;

    void act(Talker &talker, quint16 port);
    void readAll(int ms);
    bool allDone() const;
    bool chance(int oneIn) { return m_random.bounded(oneIn) == 0; }

    QRandomGenerator &m_random;
    CrowdRecord m_record;
    ChangeRecord m_changes; ///< also of whoever reads anew, behind the members
    std::vector<std::unique_ptr<Talker>> m_talkers;
};

} // namespace Teahouse::Crash

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/trustanswers.h"

namespace Teahouse {

TrustAnswers::TrustAnswers(Room &room, Submit submit)
    : m_room(room)
    , m_submit(std::move(submit))
{ }

void TrustAnswers::setKeeper(TrustKeeper &keeper)
{
    m_keeper = &keeper;
    m_room.restore(keeper.accounts(), keeper.hasRoomPassword(), keeper.bans(), keeper.mutes());
}

void TrustAnswers::carryOut(const CheckPassword &check)
{
    m_keeper->judge(check.account, check.password, [this, check](PasswordVerdict verdict) {
        Effects effects;
        m_room.judged(check, verdict, effects);
        m_submit(std::move(effects));
    });
}

void TrustAnswers::carryOut(const KeepAccount &keep)
{
    m_keeper->keep(keep.account, keep.password,
        [this, keep](KeepResult result) { tellKept(keep.to, keep.ref, result); });
}

void TrustAnswers::carryOut(const DropAccount &drop)
{
    m_keeper->drop(
        drop.account, [this, drop](KeepResult result) { tellKept(drop.to, drop.ref, result); });
}

void TrustAnswers::carryOut(const KeepRoomPassword &keep)
{
    m_keeper->keepRoomPassword(
        keep.password, [this](KeepResult result) { tellKept({}, {}, result); });
}

void TrustAnswers::carryOut(const KeepBans &keep)
{
    m_keeper->keepBans(keep.bans, [this](KeepResult result) { tellKept({}, {}, result); });
}

void TrustAnswers::carryOut(const KeepMutes &keep)
{
    m_keeper->keepMutes(keep.persons, [this](KeepResult result) { tellKept({}, {}, result); });
}

void TrustAnswers::tellKept(SessionId to, const QString &ref, KeepResult result)
{
    Effects effects;
    m_room.kept(to, ref, result, effects);
    m_submit(std::move(effects));
}

} // namespace Teahouse

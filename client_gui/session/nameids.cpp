// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/nameids.h"

#include "shared/protocol/personproof.h"

#include <QCryptographicHash>

namespace Teahouse {

namespace {

constexpr qsizetype mostNames = 20'000; // a hostile server cannot make it grow

} // namespace

PersonId NameIds::idOf(const QString &name)
{
    if (const auto known = m_ids.constFind(name); known != m_ids.cend())
        return *known;
    if (m_ids.size() >= mostNames)
        m_ids.clear();
    const QByteArray hash =
        QCryptographicHash::hash("text:" + name.toUtf8(), QCryptographicHash::Sha256);
    return *m_ids.insert(name, PersonId {toBase64Url(hash.first(16))});
}

void NameIds::rename(const QString &old, const QString &name)
{
    const PersonId id = idOf(old);
    m_ids.remove(old);
    m_ids.insert(name, id);
}

QString NameIds::nameOf(const PersonId &id) const
{
    return m_ids.key(id);
}

void NameIds::fill(Event &event, const Person &me)
{
    const auto fillIn = [this](Person &person) { person.id = idOf(person.name); };
    if (auto *message = std::get_if<MessagePosted>(&event)) {
        // The nameless end of a private message is we.
        const bool isPrivate = message->to || !message->conversation.isRoom();
        if (isPrivate && (!message->to || message->to->name.isEmpty()))
            message->to = me;
        if (isPrivate && message->from.name.isEmpty())
            message->from = me;
        fillIn(message->from);
        if (isPrivate) {
            fillIn(*message->to);
            message->conversation = privateConversation(message->from.id, message->to->id);
        }
    } else if (auto *joined = std::get_if<Joined>(&event)) {
        for (Person &person : joined->people)
            fillIn(person);
    } else if (auto *left = std::get_if<Left>(&event)) {
        for (Person &person : left->people)
            fillIn(person);
    } else if (auto *renamed = std::get_if<Renamed>(&event)) {
        rename(renamed->old, renamed->person.name);
        fillIn(renamed->person);
    } else if (auto *notice = std::get_if<Notice>(&event); notice && notice->from) {
        fillIn(*notice->from);
    } else if (auto *people = std::get_if<People>(&event)) {
        for (Person &person : people->people)
            fillIn(person);
    }
}

} // namespace Teahouse

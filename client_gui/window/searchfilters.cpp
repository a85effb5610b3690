// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/searchfilters.h"

#include "client_gui/model/roomstate.h"
#include "client_gui/view/showntext.h"
#include "shared/ui/chip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int mostPeople = 300; // more than anybody looks through

Chip *filter(const QString &name, const QString &object, QWidget *parent)
{
    auto *chip = new Chip(parent);
    chip->setObjectName(object);
    chip->setAccessibleName(name);
    chip->setMaxVisibleItems(12);
    return chip;
}

} // namespace

SearchFilters::SearchFilters(RoomState &room, QWidget *parent)
    : QWidget(parent)
    , m_room(room)
    , m_person(filter(tr("Whose messages"), u"searchPerson"_s, this))
    , m_chat(filter(tr("In which chat"), u"searchChat"_s, this))
    , m_time(filter(tr("Of what time"), u"searchTime"_s, this))
{
    m_time->addItem(tr("Any time"), 0);
    m_time->addItem(tr("Today"), 1);
    m_time->addItem(tr("Last 7 days"), 7);
    m_time->addItem(tr("Last 30 days"), 30);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QComboBox *box : {m_person, m_chat, m_time}) {
        row->addWidget(box);
        connect(box, &QComboBox::currentIndexChanged, this, &SearchFilters::changed);
    }
}

void SearchFilters::begin(const std::optional<ConversationId> &conversation)
{
    const QSignalBlocker quiet(this);
    fillPeople();
    fillChats(conversation);
    m_time->setCurrentIndex(0);
}

void SearchFilters::fillPeople()
{
    std::vector<Person> people;
    for (int row = 0; row < std::min(m_room.people()->rowCount(), mostPeople); ++row)
        people.push_back(m_room.people()->person(row));
    // Who is away now may have said something in private.
    for (int row = 1; row < std::min(m_room.conversations()->rowCount(), mostPeople); ++row) {
        const Person &other = m_room.conversations()->at(row).other;
        const bool here = std::any_of(people.begin(), people.end(),
            [&](const Person &person) { return person.id == other.id; });
        if (!here)
            people.push_back(other);
    }
    m_person->clear();
    m_person->addItem(tr("Anyone"), QString());
    for (const Person &person : people)
        m_person->addItem(shownName(person.name), QString::fromLatin1(person.id.text));
}

void SearchFilters::fillChats(const std::optional<ConversationId> &conversation)
{
    m_chat->clear();
    m_chat->addItem(tr("All chats"), QString());
    for (int row = 0; row < m_room.conversations()->rowCount(); ++row) {
        const Conversation &chat = m_room.conversations()->at(row);
        m_chat->addItem(chat.id.isRoom() ? tr("Everyone") : shownName(chat.title),
            QString::fromLatin1(chat.id.text));
    }
    const int chosen = conversation ? m_chat->findData(QString::fromLatin1(conversation->text)) : 0;
    m_chat->setCurrentIndex(std::max(0, chosen));
}

void SearchFilters::setAllChats()
{
    m_chat->setCurrentIndex(0);
}

bool SearchFilters::isOneChat() const
{
    return m_chat->currentIndex() > 0;
}

bool SearchFilters::isNarrow() const
{
    return m_person->currentIndex() > 0 || m_time->currentIndex() > 0;
}

void SearchFilters::narrow(AskSearch &question) const
{
    question.from = m_person->currentData().toString();
    if (isOneChat())
        question.conversation = ConversationId {m_chat->currentData().toString().toLatin1()};
    if (const int days = m_time->currentData().toInt(); days > 0)
        question.earliest = QDate::currentDate().addDays(1 - days).startOfDay().toUTC();
}

} // namespace Teahouse

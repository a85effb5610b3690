// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/recipientbar.h"

#include "shared/ui/avatar.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr size_t mostChips = 4;
constexpr size_t mostOffered = 8;
constexpr int longestName = 150;

} // namespace

/// One person whom a message goes to; pressing it takes them out.
class RecipientBar::Chip final : public QAbstractButton
{
public:
    Chip(const Person &person, QWidget *parent)
        : QAbstractButton(parent)
        , m_person(person)
    {
        setText(person.name);
        setAccessibleName(RecipientBar::tr("Do not write to %1").arg(person.name));
        setToolTip(RecipientBar::tr("take out"));
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const Theme theme = applicationTheme();
        const int name = QFontMetrics(theme.font(TypeStep::Ui)).horizontalAdvance(text());
        return {std::min(name, longestName) + theme.px(58), theme.px(26)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = applicationTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(underMouse() ? theme.selected : theme.hover);
        painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        const int side = theme.px(18);
        paintAvatar(
            painter, QRectF(5, (height() - side) / 2.0, side, side), m_person.id, text(), theme);
        painter.setPen(theme.text);
        painter.setFont(theme.font(TypeStep::Ui));
        const QRect name = rect().adjusted(side + 12, 0, -theme.px(24), 0);
        painter.drawText(name, Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
        const int cross = theme.px(14);
        painter.drawPixmap(width() - cross - 5, (height() - cross) / 2,
            iconPixmap(QStringLiteral("close"), theme.secondary, cross, devicePixelRatioF()));
    }

private:
    Person m_person;
};

RecipientBar::RecipientBar(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QHBoxLayout)
    , m_everyone(new QPushButton(tr("Everyone"), this))
{
    m_everyone->setObjectName(QStringLiteral("recipients"));
    m_everyone->setAutoDefault(false);
    setButtonRole(m_everyone, ButtonRole::Soft);
    connect(m_everyone, &QPushButton::clicked, this, &RecipientBar::showMenu);
    auto *to = new PlainLabel(tr("To", "recipients of a message"), TypeStep::Ui, QFont::Normal,
        PlainLabel::Tone::Secondary, this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(to);
    row->addLayout(m_chips);
    row->addWidget(m_everyone);
    row->addStretch();
    m_chips->setSpacing(8);
    rebuild();
}

void RecipientBar::setPeople(const std::vector<Person> &people)
{
    if (people == m_people)
        return;
    m_people = people;
    rebuild();
    emit peopleChanged();
}

void RecipientBar::offer(const Person &person)
{
    std::erase_if(m_offered, [&](const Person &known) { return known.id == person.id; });
    m_offered.insert(m_offered.begin(), person);
    if (m_offered.size() > mostOffered)
        m_offered.pop_back();
}

void RecipientBar::rebuild()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    // Many chips would push the field out of the window; the last one then counts the others.
    const size_t shown = m_people.size() > mostChips ? mostChips - 1 : m_people.size();
    for (size_t i = 0; i < shown; ++i) {
        const Person person = m_people[i];
        auto *chip = new Chip(person, this);
        connect(chip, &QAbstractButton::clicked, this, [this, person] { remove(person); });
        m_chips->addWidget(chip);
        chip->show();
    }
    if (shown < m_people.size())
        m_chips->addWidget(new PlainLabel(tr("and %n more", "people", int(m_people.size() - shown)),
            TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this));
    const bool all = m_people.empty();
    m_everyone->setText(all ? tr("Everyone") : QString());
    m_everyone->setIcon(icon(all ? QStringLiteral("people") : QStringLiteral("plus")));
    m_everyone->setAccessibleName(all ? tr("To everyone; choose others") : tr("Choose others"));
    m_everyone->setToolTip(tr("choose whom to write to"));
}

void RecipientBar::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *everyone = menu->addAction(icon(QStringLiteral("people")), tr("Everyone"));
    connect(everyone, &QAction::triggered, this, [this] { setPeople({}); });
    if (!m_offered.empty())
        menu->addSection(tr("Wrote to you"));
    for (const Person &person : m_offered) {
        QString name = person.name;
        // An ampersand in a name is no shortcut.
        QAction *action = menu->addAction(name.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, person] {
            std::vector<Person> people = m_people;
            if (std::find(people.begin(), people.end(), person) == people.end())
                people.push_back(person);
            setPeople(people);
        });
    }
    menu->popup(m_everyone->mapToGlobal(QPoint(0, m_everyone->height())));
}

void RecipientBar::remove(const Person &person)
{
    std::vector<Person> people = m_people;
    std::erase(people, person);
    setPeople(people);
}

} // namespace Teahouse

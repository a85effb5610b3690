// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/peoplepane.h"

#include "server_gui/window/peoplemodel.h"
#include "server_gui/window/peopletable.h"
#include "server_gui/window/verbactions.h"
#include "shared/ui/icons.h"
#include "shared/ui/menupainting.h"
#include "shared/ui/plainlabel.h"
#include "shared/ui/teahousestyle.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>

namespace Teahouse {

PeoplePane::PeoplePane(PeopleModel &people, const VerbActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_people(people)
    , m_table(new PeopleTable(people, this))
    , m_message(actions.action(Verb::Tell))
    , m_kick(actions.action(Verb::Kick))
    , m_copy(new QAction(icon(QStringLiteral("copy")), tr("Copy addresses"), this))
{
    m_top = buildTop();
    joinVerbs(actions);
    m_bottom = qobject_cast<QStackedWidget *>(buildBottom());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_table, 1);
    column->addWidget(m_bottom);

    // Del means a person only where a person is looked at.
    m_kick->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_table->addActions({m_kick, m_copy});
    setDangerous(m_kick);
    setDangerous(m_verbs.at(Verb::Ban));
    connect(m_copy, &QAction::triggered, this, &PeoplePane::copyAddresses);
    connect(m_message, &QAction::triggered, this,
        [this] { emit messageRequested(m_table->selectedPeople()); });
    connect(m_kick, &QAction::triggered, this,
        [this] { emit kickRequested(m_table->selectedPeople()); });
    connect(m_table, &PeopleTable::messageRequested, this, &PeoplePane::messageRequested);
    connect(m_table, &PeopleTable::kickRequested, this, &PeoplePane::kickRequested);
    connect(m_table, &PeopleTable::muteRequested, this, [this](const Guest &guest) {
        emit verbRequested(guest.muted ? Verb::Unmute : Verb::Mute, {guest.person});
    });
    connect(m_table, &PeopleTable::selectionChangedTo, this, &PeoplePane::onSelected);
    connect(m_table, &PeopleTable::menuRequested, this, &PeoplePane::showMenu);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&people, signal, this, &PeoplePane::onCountChanged);
    connect(&people, &QAbstractItemModel::modelReset, this, &PeoplePane::onCountChanged);
    connect(&people, &QAbstractItemModel::dataChanged, this, &PeoplePane::updateMutes);
    onSelected(0);
    onCountChanged();
    dress();
}

void PeoplePane::focusFilter()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void PeoplePane::tick()
{
    m_table->viewport()->update();
}

void PeoplePane::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(m_top->geometry(), theme.base);
    painter.fillRect(m_bottom->geometry(), theme.window);
    painter.fillRect(0, m_bottom->y(), width(), 1, theme.line);
}

void PeoplePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

QWidget *PeoplePane::buildTop()
{
    auto *top = new QWidget(this);
    auto *title =
        new PlainLabel(tr("People"), TypeStep::Ui, QFont::DemiBold, PlainLabel::Tone::Text, top);
    m_count = new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Meta, top);
    m_field = new QLineEdit(top);
    m_field->setObjectName(QStringLiteral("filter"));
    m_field->setPlaceholderText(tr("Filter by name or address"));
    m_field->setAccessibleName(tr("Filter by name or address"));
    m_field->setClearButtonEnabled(true);
    m_field->addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    connect(m_field, &QLineEdit::textChanged, &m_people, &PeopleModel::setFilter);
    connect(m_field, &QLineEdit::textChanged, this, &PeoplePane::onCountChanged);
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(title);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_field, 1);
    return top;
}

QWidget *PeoplePane::buildBottom()
{
    auto *bottom = new QStackedWidget(this);
    auto *rest = new QWidget(bottom);
    auto *hint = new PlainLabel(tr("Double-click to message one person. Select several to act on "
                                   "all of them."),
        TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, rest);
    auto *line = new QHBoxLayout(rest);
    line->setContentsMargins(16, 1, 12, 0);
    line->addWidget(hint);
    auto *bar = new QWidget(bottom);
    m_selected = new PlainLabel({}, TypeStep::Ui, QFont::Medium, PlainLabel::Tone::Text, bar);
    m_selected->setObjectName(QStringLiteral("selected"));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 1, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_selected);
    row->addStretch();
    m_mute = buttonFor(m_verbs.at(Verb::Mute), bar);
    m_unmute = buttonFor(m_verbs.at(Verb::Unmute), bar);
    QPushButton *ban = buttonFor(m_verbs.at(Verb::Ban), bar);
    setButtonRole(ban, ButtonRole::Danger);
    for (QPushButton *button :
        {buttonFor(m_message, bar), m_mute, m_unmute, buttonFor(m_kick, bar), ban})
        row->addWidget(button);
    bottom->addWidget(rest);
    bottom->addWidget(bar);
    return bottom;
}

void PeoplePane::joinVerbs(const VerbActions &actions)
{
    for (const Verb verb : {Verb::Mute, Verb::Unmute, Verb::Ban, Verb::Protect, Verb::Unprotect,
             Verb::Moderator, Verb::Member}) {
        QAction *action = actions.action(verb);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table->addAction(action);
        connect(action, &QAction::triggered, this,
            [this, verb] { emit verbRequested(verb, m_table->selectedPeople()); });
        m_verbs[verb] = action;
    }
}

std::optional<Guest> PeoplePane::firstSelected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return std::nullopt;
    return rows.first().data(PeopleModel::GuestRole).value<Guest>();
}

void PeoplePane::updateMutes()
{
    const auto guest = firstSelected();
    const bool isMuted = guest && guest->muted;
    m_mute->setVisible(!isMuted);
    m_unmute->setVisible(isMuted);
}

void PeoplePane::addMessage(QMenu &menu) const
{
    const int people = int(m_table->selectionModel()->selectedRows().size());
    const QString words =
        people == 1 ? m_message->text() : tr("Message %n people", nullptr, people);
    const QString keys = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
    QAction *message = menu.addAction(m_message->icon(), words + u'\t' + keys);
    connect(message, &QAction::triggered, m_message, &QAction::trigger);
}

/// What of it is not so yet.
void PeoplePane::addRights(QMenu &menu, const Guest &guest) const
{
    const bool isModerator = guest.person.role == Role::Moderator;
    menu.addAction(m_verbs.at(isModerator ? Verb::Member : Verb::Moderator));
    menu.addAction(m_verbs.at(Verb::Protect)); // once more, for another password
    if (guest.nameIsProtected)
        menu.addAction(m_verbs.at(Verb::Unprotect));
}

void PeoplePane::copyAddresses() const
{
    QStringList addresses;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        addresses += row.data(PeopleModel::GuestRole).value<Guest>().address;
    QGuiApplication::clipboard()->setText(addresses.join(u'\n'));
}

void PeoplePane::onSelected(int people)
{
    for (const auto &[verb, action] : m_verbs)
        action->setEnabled(people > 0);
    m_message->setEnabled(people > 0);
    m_kick->setEnabled(people > 0);
    m_copy->setEnabled(people > 0);
    updateMutes();
    m_selected->setText(tr("%n selected", "people", people));
    m_bottom->setCurrentIndex(people > 0 ? 1 : 0);
}

void PeoplePane::onCountChanged()
{
    const int all = m_people.total();
    const int shown = m_people.rowCount();
    m_count->setText(shown == all ? QString::number(all) : tr("%1 of %2").arg(shown).arg(all));
}

void PeoplePane::showMenu(const QPoint &globalPosition)
{
    const auto guest = firstSelected();
    if (!guest)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMessage(*menu);
    menu->addAction(m_verbs.at(guest->muted ? Verb::Unmute : Verb::Mute));
    menu->addSeparator();
    addRights(*menu, *guest);
    menu->addAction(m_copy);
    menu->addSeparator();
    menu->addAction(m_kick);
    menu->addAction(m_verbs.at(Verb::Ban));
    menu->popup(globalPosition);
}

void PeoplePane::dress()
{
    const Theme theme = applicationTheme();
    m_top->setFixedHeight(theme.px(48));
    m_field->setFont(theme.font(TypeStep::Caption));
    m_field->setFixedHeight(theme.px(28));
    m_field->setMaximumWidth(theme.px(200));
    m_bottom->setFixedHeight(theme.px(48));
}

} // namespace Teahouse

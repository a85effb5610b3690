// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/searchpane.h"

#include "client_gui/model/foundmodel.h"
#include "client_gui/view/showntext.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/foundrow.h"
#include "client_gui/window/searchfilters.h"
#include "shared/ui/icons.h"
#include "shared/ui/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int typingPause = 250; // ms
constexpr int longestWords = 200; // characters; the server takes no more

} // namespace

SearchPane::SearchPane(ChatClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_found(new FoundModel(this))
    , m_rows(new FoundRow(*m_found, *client.room().conversations(), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead();
    buildList();
    auto *foot = new PlainLabel(tr("↑ ↓ to move, ↵ to show in chat, Esc to close"),
        TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 10, 16, 10);
    line->addWidget(foot);
    column->addLayout(line);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typingPause);
    connect(&m_typed, &QTimer::timeout, this, &SearchPane::ask);
    connect(m_words, &QLineEdit::textEdited, this, &SearchPane::expect);
    connect(m_filters, &SearchFilters::changed, this, &SearchPane::ask);
    connect(&client.searcher(), &Searcher::found, this, &SearchPane::onFound);
    connect(&client.searcher(), &Searcher::changed, this, &SearchPane::onChanged);
    connect(&client.searcher(), &Searcher::refused, this, &SearchPane::say);
}

void SearchPane::buildHead()
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(u"searchWords"_s);
    m_words->setPlaceholderText(tr("Search"));
    m_words->setAccessibleName(tr("Search"));
    m_words->setMaxLength(longestWords);
    m_words->setMinimumHeight(applicationTheme().px(34));
    m_words->addAction(icon(u"search"_s), QLineEdit::LeadingPosition)->setText(tr("Search"));
    QAction *close = m_words->addAction(icon(u"close"_s), QLineEdit::TrailingPosition);
    close->setText(tr("Close the search"));
    close->setToolTip(tr("Close the search"));
    connect(close, &QAction::triggered, this, &SearchPane::closed);
    m_words->installEventFilter(this);
    setFocusProxy(m_words);
    m_filters = new SearchFilters(m_client.room(), this);
    m_count = new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, this);
    m_count->setObjectName(u"foundCount"_s);
    auto *line = new QHBoxLayout;
    line->addWidget(m_filters);
    line->addStretch(1);
    line->addWidget(m_count);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(14, 10, 14, 8);
    head->setSpacing(8);
    head->addWidget(m_words);
    head->addLayout(line);
    static_cast<QVBoxLayout *>(layout())->addLayout(head);
}

void SearchPane::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(u"found"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(m_rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QListView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListView::ScrollPerPixel);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value + m_list->height() >= m_list->verticalScrollBar()->maximum())
            m_client.searcher().more();
    });
    auto *nothing = new QWidget(this);
    m_note = new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, nothing);
    m_note->setObjectName(u"searchNote"_s);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setEliding(false);
    m_everywhere = new QPushButton(tr("Search all chats"), nothing);
    connect(m_everywhere, &QPushButton::clicked, m_filters, &SearchFilters::setAllChats);
    auto *middle = new QVBoxLayout(nothing);
    middle->addStretch(1);
    middle->addWidget(m_note);
    middle->addWidget(m_everywhere, 0, Qt::AlignHCenter);
    middle->addStretch(2);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    static_cast<QVBoxLayout *>(layout())->addWidget(m_stack, 1);
}

void SearchPane::begin(const std::optional<ConversationId> &conversation, const QString &words)
{
    m_filters->begin(conversation);
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    expect();
    if (!words.isEmpty())
        ask();
}

void SearchPane::expect()
{
    m_client.searcher().stop();
    m_found->clear(); // an answer to other words is not to be opened
    say(isAsking() ? tr("Searching…") : QString());
    m_typed.start();
}

bool SearchPane::isAsking() const
{
    return !m_words->text().simplified().isEmpty() || m_filters->isNarrow();
}

void SearchPane::ask()
{
    expect();
    m_typed.stop();
    AskSearch question;
    question.words = m_words->text().simplified();
    m_rows->setWords(question.words);
    if (!isAsking())
        return;
    m_filters->narrow(question);
    m_client.searcher().search(question);
    if (!m_client.isLive())
        say(tr("Not connected. The search goes on when the room is back."));
}

void SearchPane::onFound(const std::vector<MessagePosted> &page, bool first)
{
    if (first)
        m_found->clear();
    m_found->append(page);
    showCount();
    if (first && !page.empty()) {
        m_list->setCurrentIndex(m_found->index(0));
        m_list->scrollToTop();
    }
}

void SearchPane::onChanged(const Event &event)
{
    const int before = m_found->rowCount();
    if (!m_found->apply(event) || m_found->rowCount() == before)
        return;
    if (m_found->rowCount() == 0)
        m_client.searcher().more();
    showCount();
}

void SearchPane::showCount()
{
    const int count = m_found->rowCount();
    m_count->setText(m_client.searcher().hasMore() ? tr("More than %n found", nullptr, count)
                                                   : tr("%n found", nullptr, count));
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    if (count > 0)
        return;
    const QString words = shownName(m_words->text());
    m_note->setText(m_filters->isOneChat() ? tr("Nothing found for “%1” in this chat.").arg(words)
                                           : tr("Nothing found for “%1”.").arg(words));
    m_everywhere->setVisible(m_filters->isOneChat());
}

void SearchPane::say(const QString &sentence)
{
    m_count->setText({});
    m_note->setText(shownText(sentence));
    m_everywhere->hide();
    m_stack->setCurrentIndex(1);
}

void SearchPane::choose(int row)
{
    if (row < 0 || row >= m_found->rowCount())
        return;
    const MessagePosted message = m_found->at(row);
    ConversationId conversation;
    if (!message.conversation.isRoom()) {
        const bool mine = message.from.id == m_client.room().you().id;
        if (mine && !message.to)
            return;
        conversation = m_client.room().conversationWith(mine ? *message.to : message.from);
    }
    emit chosen(conversation, message.id);
}

void SearchPane::move(int by)
{
    const int row =
        std::clamp(m_list->currentIndex().row() + by, 0, std::max(0, m_found->rowCount() - 1));
    m_list->setCurrentIndex(m_found->index(row));
}

bool SearchPane::onKey(int key)
{
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        move(key == Qt::Key_Up ? -1 : 1);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        move(key == Qt::Key_PageUp ? -5 : 5);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_typed.isActive())
            ask();
        else
            choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        emit closed();
        return true;
    default:
        return false;
    }
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && onKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

bool SearchPane::focusNextPrevChild(bool next)
{
    const auto step = [next](const QWidget *from) {
        return next ? from->nextInFocusChain() : from->previousInFocusChain();
    };
    const QWidget *here = focusWidget() ? focusWidget() : m_words;
    for (QWidget *at = step(here); at != here; at = step(at)) {
        if (!isAncestorOf(at) || !at->isVisible() || !at->isEnabled()
            || !(at->focusPolicy() & Qt::TabFocus))
            continue;
        at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        break;
    }
    return true;
}

void SearchPane::paintEvent(QPaintEvent *)
{
    const Theme theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    painter.fillRect(0, m_stack->y() - 1, width(), 1, theme.line);
    painter.fillRect(0, m_stack->geometry().bottom() + 1, width(), 1, theme.line);
}

} // namespace Teahouse

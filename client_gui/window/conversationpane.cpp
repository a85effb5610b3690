// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/conversationpane.h"

#include "client_gui/view/conversationview.h"
#include "client_gui/view/layoutstyle.h"
#include "client_gui/view/messagewords.h"
#include "client_gui/view/showntext.h"
#include "client_gui/view/typingline.h"
#include "client_gui/window/callpopup.h"
#include "client_gui/window/changeactions.h"
#include "client_gui/window/chatclient.h"
#include "client_gui/window/chatheader.h"
#include "client_gui/window/closedcomposer.h"
#include "client_gui/window/composer.h"
#include "client_gui/window/connectionbanner.h"
#include "client_gui/window/fieldframe.h"
#include "client_gui/window/searchpane.h"
#include "client_gui/window/spokenline.h"
#include "client_gui/window/typingreport.h"
#include "client_gui/window/waitingline.h"
#include "shared/ui/banner.h"

#include <QApplication>
#include <QClipboard>
#include <QDate>
#include <QDesktopServices>
#include <QEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Teahouse {

namespace {

constexpr int composerMargin = 16 - FieldRing;
constexpr int narrowMargin = 10 - FieldRing;
constexpr qreal composerShare = 0.4;

} // namespace

ConversationPane::ConversationPane(ChatClient &client, Scheduler &scheduler, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_report(new TypingReport(scheduler, this))
{
    build();
    connectModels();
    connectSearch();
    open({});
}

ConversationPane::~ConversationPane()
{
    m_changes->putEditAside();
    keepDraft();
}

void ConversationPane::build()
{
    m_header = new ChatHeader(this);
    auto *banner = new Banner(this);
    banner->setObjectName(QStringLiteral("connection"));
    m_connection = new ConnectionBanner(m_client.session(), *banner, this);
    m_view = new ConversationView(this);
    m_typing = new TypingLine(this);
    m_waiting = new WaitingLine(this);
    m_line = new QStackedWidget(this);
    m_line->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_line->addWidget(m_typing);
    m_line->addWidget(m_waiting);
    m_composer = new Composer(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(banner);
    column->addWidget(m_view, 1);
    column->addWidget(m_line);
    m_foot = new QVBoxLayout;
    m_foot->addWidget(m_composer);
    m_closed = new ClosedComposer(this);
    m_closed->hide();
    m_foot->addWidget(m_closed);
    column->addLayout(m_foot);
    m_changes = new ChangeActions(m_client, *m_view, *m_composer, this);
    m_spoken = new SpokenLine(this);
    auto *calls = new CallPopup(*m_composer->edit(), *m_composer, *m_client.room().people(), this);
    connect(calls, &CallPopup::stepped, m_spoken, &SpokenLine::say);
}

void ConversationPane::connectModels()
{
    RoomState &room = m_client.room();
    ChatSession &session = m_client.session();
    connect(m_connection, &ConnectionBanner::joinAgainRequested, this,
        &ConversationPane::joinAgainRequested);
    connect(m_composer, &Composer::textChanged, this, &ConversationPane::onTextChanged);
    connect(m_composer, &Composer::sendRequested, this, &ConversationPane::onSend);
    connect(m_report, &TypingReport::told, &m_client, &ChatClient::setTyping);
    connect(m_view, &ConversationView::retryRequested, &m_client,
        [this](const QString &ref) { m_client.retry(m_current, ref); });
    connect(m_view, &ConversationView::deleteRequested, &m_client, &ChatClient::discard);
    connect(m_view, &ConversationView::replyRequested, this, &ConversationPane::replyTo);
    connect(m_view, &ConversationView::quotedRequested, this, &ConversationPane::showMessage);
    connect(m_composer, &Composer::replyCancelled, this, [this] {
        if (!m_changes->isEditing())
            return replyTo({});
        m_changes->cancelEditing();
        showReply();
    });
    connect(m_view, &ConversationView::linkActivated, this,
        [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_view, &ConversationView::emptyActionTriggered, &m_client, [this] {
        QApplication::clipboard()->setText(m_client.session().options().server.toString());
    });
    connect(m_view, &ConversationView::typed, this, [this](const QString &text) {
        if (m_composer->isHidden())
            return;
        m_composer->setFocus();
        m_composer->insert(text);
    });
    connect(m_view, &ConversationView::topNear, &m_client, [this] {
        if (m_client.visit().isThere())
            m_client.visit().wantOlder();
        else
            m_client.loadOlder(m_current);
    });
    connect(m_view, &ConversationView::atEndChanged, this, &ConversationPane::updateSight);
    connect(&room, &RoomState::messageArrived, this, &ConversationPane::onArrived);
    connect(&room, &RoomState::announced, m_spoken,
        [this](const QString &text) { m_spoken->tellMessage(shownText(text)); });
    connect(&room, &RoomState::typingChanged, this, &ConversationPane::updateTyping);
    connect(&room, &RoomState::roomChanged, this, &ConversationPane::updateTexts);
    connect(&room, &RoomState::youChanged, this, &ConversationPane::updateTexts);
    connect(room.conversations(), &QAbstractItemModel::dataChanged, this,
        &ConversationPane::updateTexts);
    connect(&session, &ChatSession::stateChanged, this, &ConversationPane::updateTexts);
    connect(&session, &ChatSession::stateChanged, this, &ConversationPane::updateWaiting);
    connect(&m_client, &ChatClient::outboxChanged, this, &ConversationPane::updateWaiting);
    connect(&m_client, &ChatClient::limitsChanged, this,
        [this] { m_composer->setLimits(m_client.limits()); });
    m_composer->setLimits(m_client.limits());
    updateWaiting();
}

void ConversationPane::open(const ConversationId &conversation)
{
    m_changes->putEditAside();
    if (m_view->model())
        keepDraft();
    m_report->stop();
    m_client.visit().end();
    m_view->setDetached(false);
    m_current = conversation;
    m_view->setModel(m_client.room().messages(conversation));
    m_view->scrollToEnd();
    m_loadingDraft = true;
    m_composer->setText(m_client.draft(conversation));
    m_loadingDraft = false;
    showReply();
    m_changes->setConversation(conversation);
    updateTexts();
    updateTyping();
    updateSight();
}

void ConversationPane::keepDraft()
{
    m_client.setDraft(m_current, m_composer->text());
}

void ConversationPane::onTextChanged()
{
    if (m_loadingDraft || m_changes->isEditing())
        return;
    keepDraft();
    m_report->typed(m_current, m_composer->text().trimmed().isEmpty());
}

void ConversationPane::onSend(const QString &text)
{
    m_report->stop();
    if (m_changes->isEditing()) {
        m_changes->finishEditing(text);
        return m_changes->isEditing() ? void() : showReply();
    }
    endVisit();
    const std::optional<Quote> reply = m_client.replies().contains(m_current)
        ? std::optional<Quote>(m_client.replies().take(m_current))
        : std::nullopt;
    m_client.say(m_current, text, reply ? std::optional<EventId>(reply->id) : std::nullopt);
    showReply();
    m_view->scrollToEnd();
}

void ConversationPane::replyTo(EventId id)
{
    const auto *rows = qobject_cast<const MessageModel *>(m_view->model());
    const int row = rows && id != EventId {} ? rows->rowOf(id) : -1;
    if (row < 0)
        m_client.replies().remove(m_current);
    else
        m_client.replies().insert(m_current, rows->quoteOf(row));
    showReply();
    m_composer->setFocus();
}

void ConversationPane::showReply()
{
    const QHash<ConversationId, Quote> &replies = m_client.replies();
    const auto reply = replies.constFind(m_current);
    m_composer->setReply(reply == replies.constEnd() ? std::nullopt : std::optional<Quote>(*reply));
}

QString ConversationPane::title() const
{
    const Conversation *here = m_client.room().conversations()->find(m_current);
    return m_current.isRoom() || !here ? tr("Everyone") : shownName(here->title);
}

void ConversationPane::updateTexts()
{
    const int total = int(m_client.room().peopleTotal());
    QString detail = m_current.isRoom() ? tr("%n people", nullptr, total) : tr("Private chat");
    if (!m_client.isLive())
        detail = tr("Not connected");
    m_header->setTexts(title(), detail);
    m_header->setSearchShown(m_client.canSearch());
    m_header->setUnreadElsewhere(m_client.room().conversations()->unreadTotal());
    m_composer->setPlaceholder(
        m_current.isRoom() ? tr("Message everyone") : tr("Message %1").arg(title()));
    m_view->setCallNames(m_client.room().callNames());
    m_view->setMyName(m_client.room().you().name);
    updateComposer();
    m_changes->updateOffer();
    updateEmptyState();
    emit titleChanged();
}

void ConversationPane::updateComposer()
{
    const bool isOpen = m_client.room().mayWrite(m_current);
    m_view->setReplyOffered(isOpen && !m_client.session().isTextSession());
    if (isOpen != m_composer->isHidden())
        return;
    QWidget *next = isOpen ? static_cast<QWidget *>(m_composer) : m_closed;
    QWidget *last = isOpen ? static_cast<QWidget *>(m_closed) : m_composer;
    const bool hadFocus = last->isAncestorOf(QApplication::focusWidget()) || last->hasFocus();
    next->show();
    if (hadFocus)
        next->setFocus();
    last->hide();
}

void ConversationPane::updateEmptyState()
{
    if (!m_current.isRoom())
        return m_view->setEmptyState(
            {tr("Private chat"), tr("Messages to %1 pass through the server.").arg(title())});
    if (isAnybodyThere())
        return m_view->setEmptyState({tr("Nothing said yet"), tr("Messages appear here.")});
    const QString address = m_client.session().options().server.toString();
    m_view->setEmptyState({tr("You're the first one here"),
        tr("Others can join at %1.\nMessages appear here.").arg(address), tr("Copy address"),
        QStringLiteral("copy")});
}

/// Besides us and the host, without whom there is no room.
bool ConversationPane::isAnybodyThere() const
{
    const PeopleModel &people = *m_client.room().people();
    for (int row = 0; row < people.rowCount(); ++row) {
        const Person &person = people.person(row);
        if (person.role != Role::Host && person.id != m_client.room().you().id)
            return true;
    }
    return false;
}

void ConversationPane::updateTyping()
{
    std::vector<Person> people;
    for (const QString &name : m_client.room().typing(m_current)) {
        Person writer;
        writer.name = name;
        people.push_back(writer);
    }
    m_typing->setPeople(people);
}

void ConversationPane::updateWaiting()
{
    const qsizetype waiting = m_client.isLive() ? 0 : m_client.session().unconfirmed();
    m_waiting->setCount(waiting);
    m_line->setCurrentWidget(waiting > 0 ? static_cast<QWidget *>(m_waiting) : m_typing);
}

void ConversationPane::onArrived(const ConversationId &, const MessageEntry &message, bool seen)
{
    if (m_spoken->isHeard() && (seen || message.mentionsMe))
        m_spoken->tellMessage(sentence(message, QDate::currentDate()));
}

void ConversationPane::updateSight()
{
    RoomState &room = m_client.room();
    if (isVisible() && isActiveWindow())
        room.setOpen(m_current, m_view->isAtEnd());
    else
        room.setNothingOpen();
}

void ConversationPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), applicationTheme().base);
}

void ConversationPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_composer->setMostHeight(int(height() * composerShare));
    const bool isNarrow = width() < applicationTheme().px(NarrowWidth);
    const int margin = isNarrow ? narrowMargin : composerMargin;
    m_foot->setContentsMargins(margin, 0, margin, margin);
    m_search->setGeometry(rect());
}

void ConversationPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateSight();
}

void ConversationPane::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateSight();
}

bool ConversationPane::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::WindowActivate || event->type() == QEvent::WindowDeactivate)
        updateSight();
    return handled;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/view/emptypane.h"
#include "client_gui/view/rowlayouts.h"
#include "client_gui/view/rowplacement.h"
#include "client_gui/view/shownrows.h"
#include "client_gui/view/textselection.h"

#include <QAbstractItemModel>
#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>

class QMenu;

namespace Teahouse {

class HoverBar;
class Pill;
struct PaintState;

/// Shows the rows of a conversation, of any model that answers MessageEntryRole. Lays out only what
/// is visible, follows the end while it is there, and otherwise holds what is being read in its
/// place. Rows that come in a burst cost one layout and one repaint in the next turn.
class ConversationView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit ConversationView(QWidget *parent = nullptr);
    ~ConversationView() override;

    void setModel(QAbstractItemModel *model);
    QAbstractItemModel *model() const { return m_model; }

    /// Under which name mentions of me appear as chips.
    void setMyName(const QString &name);
    /// Who else can be mentioned; heeded by what is laid out from now on.
    void setCallNames(const CallNames &names) { m_style.names = names; }
    /// Whether messages can be answered one by one here.
    void setReplyOffered(bool offered);

    /// Whether messages can be changed and answered with emoji, and by a moderator: then those of
    /// others can be deleted too.
    void setChangesOffered(bool offered, bool byModerator);

    /// What is shown, and read aloud, while there are no rows. Its button is
    /// emptyActionTriggered().
    void setEmptyState(const EmptyState &state);

    /// While the rows are an older stretch, apart from the newest: then their end is not the end,
    /// and the way there is newestWanted().
    void setDetached(bool detached);
    bool isAtEnd() const { return !m_detached && m_placement.isFollowing(); }
    int rowCount() const { return m_placement.heights().count(); }
    int focusedRow() const { return m_focusedRow; }
    MessageEntry entryAt(int row) const;
    /// Where a row lies in the viewport; exact for visible rows.
    QRect rowRect(int row) const;
    int rowAt(QPoint viewportPoint) const;
    /// The row as one sentence.
    QString sentenceAt(int row) const;
    QString selectedText() const;

    /// How many layouts were made since the view began; for tests and benchmarks.
    int layoutsMade() const { return m_layouts.made(); }

public slots:
    void scrollToEnd();
    void scrollToRow(int row);
    /// Shows a row, gives it the focus within the view and marks it for a moment.
    void jumpToRow(int row);
    void setFocusedRow(int row);
    void selectAll();
    /// Puts the chosen text, or else the focused message, on the clipboard.
    void copy();
    /// Nothing happens where the row's message did not fail.
    void retryRow(int row);
    /// Nothing happens where the row's message is stored or another's.
    void discardRow(int row);
    /// Nothing happens where the row's message is not the reader's to change so.
    void editRow(int row);
    void removeRow(int row);
    /// A choice of emoji is asked for beside the row.
    void reactToRow(int row);

signals:
    /// Less than a screen is left above what is visible: more could be put there. Told again
    /// whenever rows or places change.
    void topNear();
    /// The same of what is below, while detached.
    void bottomNear();
    /// While detached: the reader wants to go to the end.
    void newestWanted();
    /// http and https only.
    void linkActivated(const QUrl &url);
    void retryRequested(const QString &ref);
    void deleteRequested(const QString &ref);
    /// What was not sent is to be written anew.
    void rewriteRequested(const QString &ref);
    /// The reader wants to answer that message.
    void replyRequested(Teahouse::EventId id);
    /// The reader wants to change a message of their own, or to delete one.
    void editRequested(Teahouse::EventId id);
    void removalRequested(Teahouse::EventId id);
    /// The reader answers with an emoji, or takes it back.
    void reactionRequested(Teahouse::EventId id, const QString &emoji, bool on);
    /// The reader wants to choose an emoji; `anchor` lies in the viewport, beside the message.
    void emojiRequested(Teahouse::EventId id, const QRect &anchor);
    /// Somebody wants to see the message that another one answers.
    void quotedRequested(Teahouse::EventId id);
    /// Somebody writes while the keyboard is here: it belongs to what they are about to say.
    void typed(const QString &text);
    /// What the empty state offers is wanted.
    void emptyActionTriggered();
    /// The end came into view or left it.
    void atEndChanged(bool atEnd);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void onDataChanged(const QModelIndex &from, const QModelIndex &to);
    void onReset();
    void countFresh(int first, int last);

    void scheduleSettle();
    void scheduleSettleOf(int newRows);
    void settle();
    void publishScrollBar();
    void placePill();
    qreal flashStrength() const;
    void fadeFlash();
    void restyle();
    int usableHeight() const;

    const MessageLayout &layoutOf(int row) { return m_layouts.of(row); }
    int measure(int row) { return layoutOf(row).height; }
    bool isLastOfGroup(int row, const MessageEntry &entry) const;
    PaintState paintState(int row);
    void updateMoved();

    TextPosition positionAt(QPoint viewportPoint);
    std::optional<ClickTarget> targetAt(QPoint viewportPoint);
    void activate(const ClickTarget &target, int row);
    void addOwnActions(QMenu &menu, int row);
    void addChangeActions(QMenu &menu, int row);
    void showMenu(int row, const std::optional<ClickTarget> &target, QPoint at);
    QString tipAt(QPoint viewportPoint);
    void leadSelection(QPoint viewportPoint);
    void setHoveredRow(int row);
    void followPointer();
    void placeHoverBar();
    void placeEmptyPane();
    bool canReply(int row) const;
    bool canReact(int row) const;
    bool canEdit(int row) const;
    bool canRemove(int row) const;
    void toggleReaction(int row, int index);
    void replyTo(int row);
    void copyRow(int row);
    bool scrollCode(int row, qreal by);
    void onEnter();
    void offerTargets(int row);
    void addCodeActions(QMenu &menu, int row);
    bool isRingShown() const { return m_byKey && m_focusedRow >= 0 && hasFocus(); }
    void moveFocus(int step, bool extend);
    void extendByCharacter(int step);
    bool actByKey(const QKeyEvent &event);
    bool scrollByKey(const QKeyEvent &event);
    void onEscape();

    QPointer<QAbstractItemModel> m_model;
    RowPlacement m_placement;
    LayoutStyle m_style;
    QString m_myName;
    RowLayouts m_layouts;
    TextSelection m_selection;
    Pill *m_pill = nullptr;
    HoverBar *m_bar = nullptr;
    EmptyPane *m_empty = nullptr;
    QBasicTimer m_settleTimer;
    QElapsedTimer m_sinceSettle;
    bool m_settleWaits = false; ///< until then the rows that were in sight are painted as they were
    QBasicTimer m_dragTimer;
    QBasicTimer m_flashTimer;
    QElapsedTimer m_flash;
    std::optional<QPoint> m_pointer; ///< where it is over the rows
    QPoint m_dragPoint;
    std::optional<ClickTarget> m_pressed;
    int m_focusedRow = -1;
    bool m_byKey = false; ///< the focused row was come to by the keyboard
    int m_hoveredRow = -1;
    int m_flashRow = -1;
    int m_fresh = 0;
    int m_freshMentions = 0;
    bool m_replyOffered = true;
    bool m_changesOffered = false;
    bool m_byModerator = false;
    bool m_wasAtEnd = true;
    bool m_detached = false;
    bool m_publishing = false;
    ShownRows m_shown;
    bool m_stale = true; ///< m_shown is no longer what was painted there
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/view/conversationaccessible.h"

#include "client_gui/view/conversationview.h"
#include "client_gui/view/messagewords.h"

#include <QAccessibleWidget>
#include <QKeySequence>
#include <QPointer>

#include <map>

namespace Teahouse {

namespace {

class RowAccessible final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    RowAccessible(ConversationView &view, int row)
        : m_view(&view)
        , m_row(row)
    { }

    bool isValid() const override { return m_view && m_row < m_view->rowCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override { }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    int row() const { return m_row; }

    QAccessibleInterface *parent() const override
    {
        return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr;
    }

    QString text(QAccessible::Text which) const override
    {
        return which == QAccessible::Name && isValid() ? m_view->sentenceAt(m_row) : QString();
    }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect rect = m_view->rowRect(m_row);
        return {m_view->viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.readOnly = true;
        state.focused = m_view->hasFocus() && m_view->focusedRow() == m_row;
        state.offscreen = !m_view->viewport()->rect().intersects(m_view->rowRect(m_row));
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    QStringList actionNames() const override
    {
        QStringList names;
        if (isValid() && canRetry(m_view->entryAt(m_row)))
            names.append(retryAction());
        if (isValid() && canDiscard(m_view->entryAt(m_row)))
            names.append(discardAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == retryAction())
            m_view->retryRow(m_row);
        else if (name == discardAction())
            m_view->discardRow(m_row);
    }
    QStringList keyBindingsForAction(const QString &name) const override
    {
        const Qt::Key key = name == retryAction() ? Qt::Key_Return : Qt::Key_Delete;
        return {QKeySequence(key).toString(QKeySequence::NativeText)};
    }
    QString localizedActionName(const QString &name) const override
    {
        return name == retryAction() ? retryWord() : deleteWord();
    }

private:
    static QString retryAction() { return QStringLiteral("Retry"); }
    static QString discardAction() { return QStringLiteral("Delete"); }

    QPointer<ConversationView> m_view;
    int m_row = 0;
};

class ConversationAccessible final : public QAccessibleWidget
{
public:
    explicit ConversationAccessible(ConversationView *view)
        : QAccessibleWidget(view, QAccessible::List)
    { }

    ~ConversationAccessible() override
    {
        for (const auto &[row, id] : m_rows)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return view() ? view()->rowCount() : 0; }

    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = m_rows.find(index); known != m_rows.end())
            return QAccessible::accessibleInterface(known->second);
        auto *row = new RowAccessible(*view(), index);
        m_rows[index] = QAccessible::registerAccessibleInterface(row);
        return row;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        return view() ? child(view()->rowAt(view()->viewport()->mapFromGlobal(QPoint(x, y))))
                      : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (child == nullptr || child->role() != QAccessible::ListItem)
            return -1;
        return static_cast<const RowAccessible *>(child)->row();
    }

    QAccessibleInterface *focusChild() const override
    {
        return view() && view()->hasFocus() ? child(view()->focusedRow()) : nullptr;
    }

private:
    ConversationView *view() const { return qobject_cast<ConversationView *>(object()); }

    /// Rows that somebody asked for. A row's interface is its number: what stands there may change.
    mutable std::map<int, QAccessible::Id> m_rows;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ConversationView *>(object);
    return view ? new ConversationAccessible(view) : nullptr;
}

} // namespace

void installConversationAccessibility()
{
    QAccessible::installFactory(makeInterface);
}

void announceFocusedRow(ConversationView &view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::Focus);
    event.setChild(view.focusedRow());
    QAccessible::updateAccessibility(&event);
}

} // namespace Teahouse

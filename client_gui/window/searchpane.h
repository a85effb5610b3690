// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/event.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace Teahouse {

class ChatClient;
class FoundModel;
class FoundRow;
class PlainLabel;
class SearchFilters;

/// Finds what was said. Covers the conversation until a message is chosen or it is closed.
class SearchPane final : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPane(ChatClient &client, QWidget *parent = nullptr);

    /// Opens, for one chat or for all.
    void begin(const std::optional<ConversationId> &conversation, const QString &words = {});

signals:
    void closed();
    void chosen(const Teahouse::ConversationId &conversation, Teahouse::EventId message);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Goes round inside: what lies beneath is not seen.
    bool focusNextPrevChild(bool next) override;

private:
    void buildHead();
    void buildList();
    void expect();
    void ask();
    bool isAsking() const;
    void onFound(const std::vector<MessagePosted> &page, bool first);
    void say(const QString &sentence);
    void onChanged(const Event &event);
    void showCount();
    void choose(int row);
    void move(int by);
    bool onKey(int key);

    ChatClient &m_client;
    FoundModel *m_found = nullptr;
    FoundRow *m_rows = nullptr;
    QLineEdit *m_words = nullptr;
    SearchFilters *m_filters = nullptr;
    PlainLabel *m_count = nullptr;
    QListView *m_list = nullptr;
    PlainLabel *m_note = nullptr;
    QPushButton *m_everywhere = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTimer m_typed; // until the words seem to be whole
};

} // namespace Teahouse

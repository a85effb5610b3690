// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/clientmemory.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace Teahouse {

class NameAvatar;
class PlainLabel;
class RefusalNote;

/// What somebody fills in to enter a room.
struct JoinWish {
    QString name;
    QString address; ///< as typed
    ProtocolChoice protocol = ProtocolChoice::Auto;
};

/// Asks who and where. Stays while the owner tries, and says why it did not work.
class JoinDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit JoinDialog(const std::vector<KnownServer> &known, QWidget *parent = nullptr);

    void setWish(const JoinWish &wish);
    JoinWish wish() const;

    void setJoining(bool joining);
    bool isJoining() const { return m_joining; }
    void showRefusal(const JoinRefusal &refusal);
    /// Whether there is a place to keep a password in; otherwise nobody is offered that.
    void setMayRemember(bool may);
    /// Whether the user wants what was typed to be kept there.
    bool remembers() const;
    /// What the refusal says; empty while there is none.
    QString refusalText() const;

    void reject() override;

public slots:
    /// Asks the owner to join, or says what is missing.
    void join();

signals:
    void joinRequested(const Teahouse::SessionOptions &options);
    /// Given up while the owner tried.
    void joinCancelled();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildName();
    void buildPasswords();
    QLineEdit *buildPassword(const QString &label, const QString &name, PlainLabel *&caption);
    void showPassword(bool ofName);
    void hidePasswords();
    void showRemember();
    void buildAddress(const std::vector<KnownServer> &known);
    void buildProtocol();
    void buildButtons();
    void addField(const QString &label, QWidget *field, QWidget *buddy);
    void onKnownChosen(int index);
    void showOlder(bool on);
    void trySuggestion(const QString &name);
    void fit();

    std::vector<KnownServer> m_known;
    NameAvatar *m_avatar = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_address = nullptr;
    PlainLabel *m_roomPasswordLabel = nullptr;
    QLineEdit *m_roomPassword = nullptr;
    PlainLabel *m_namePasswordLabel = nullptr;
    QLineEdit *m_namePassword = nullptr;
    QCheckBox *m_remember = nullptr;
    QToolButton *m_older = nullptr;
    PlainLabel *m_protocolLabel = nullptr;
    QComboBox *m_protocol = nullptr;
    RefusalNote *m_refusal = nullptr;
    QPushButton *m_join = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_joining = false;
    bool m_mayRemember = false;
};

} // namespace Teahouse

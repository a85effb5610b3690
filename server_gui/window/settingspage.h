// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/host/serverconfig.h"
#include "shared/ui/themecontroller.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace Teahouse {

class PlainLabel;
class RestartBar;
class SectionList;
class SettingsForm;
class TextField;

/// The settings of the room, one value struct edited field by field. A field that was left or
/// changed is judged by the table of options; what is wrong is said below it.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    void show(const ServerConfig &config, quint16 portNow);
    void showTheme(ThemeChoice choice);
    void showRestart(bool needed);
    /// The room said no, or the file could not be written.
    void showProblem(const QString &sentence);
    /// The class list in `file` cannot be read, or a line of it is wrong: it stays in its field, to
    /// be put right.
    void showListProblem(const QString &file, const QString &sentence);

signals:
    void changed(const Teahouse::ServerConfig &config);
    void themeChosen(Teahouse::ThemeChoice choice);
    void passwordRequested();
    void undoRequested();
    void restartRequested();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void addCheck(QGridLayout *grid, const QString &word, QCheckBox *box, const QString &hint);
    void addText(QGridLayout *grid, const QString &word, const QString &label, const QString &hint);
    void buildRoom();
    void buildJoining();
    void buildAccess(QGridLayout *grid);
    void buildMessages();
    void buildNetwork();
    void buildWindow();
    /// Takes one field over, by its word in the table of options.
    void commit(const QString &word, const QString &value);
    void commitTexts();
    void commitRate();

    ServerConfig m_config;
    bool m_filling = false;
    SectionList *m_sections;
    SettingsForm *m_form;
    QHash<QString, TextField *> m_texts;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_hostName = nullptr;
    QComboBox *m_language = nullptr;
    QCheckBox *m_guests = nullptr;
    QCheckBox *m_plainAuth = nullptr;
    QLineEdit *m_classList = nullptr;
    QCheckBox *m_plainText = nullptr;
    QCheckBox *m_desk = nullptr;
    QCheckBox *m_echo = nullptr;
    QCheckBox *m_limited = nullptr;
    QSpinBox *m_burst = nullptr;
    QSpinBox *m_rate = nullptr;
    QLineEdit *m_keep = nullptr;
    QLineEdit *m_pace = nullptr;
    QSpinBox *m_port = nullptr;
    PlainLabel *m_portNow = nullptr;
    QComboBox *m_tls = nullptr;
    QComboBox *m_theme = nullptr;
    RestartBar *m_bar;
};

} // namespace Teahouse

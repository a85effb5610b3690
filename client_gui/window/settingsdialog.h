// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/window/preferences.h"

#include <QDialog>

class QCheckBox;
class QGridLayout;
class QSlider;

namespace Teahouse {

class PlainLabel;
class Segments;

/// What somebody can choose for themselves. Each choice holds at once, so that its effect is seen
/// behind the dialog.
class SettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const Preferences &preferences, QWidget *parent = nullptr);

    /// They were changed elsewhere: by a key or in the tray.
    void setPreferences(const Preferences &preferences);
    void focusLanguage();

signals:
    void changed(const Teahouse::Preferences &preferences);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildLook(QGridLayout &grid);
    void buildWriting(QGridLayout &grid);
    void buildNotices(QGridLayout &grid);
    Segments *addChoice(QGridLayout &grid, const char *name, const QString &label,
        const QStringList &choices, void (SettingsDialog::*take)(int));
    QCheckBox *addCheck(
        QGridLayout &grid, const char *name, const QString &text, bool NoticeWishes::*wish);
    void takeTheme(int choice);
    void takeZoom(int step);
    void takeLanguage(int choice);
    void takeSendKey(int choice);
    void takeNotices(int choice);
    void change(const Preferences &preferences);
    void fit();

    Preferences m_preferences;
    Segments *m_theme = nullptr;
    QSlider *m_zoom = nullptr;
    PlainLabel *m_percent = nullptr;
    Segments *m_language = nullptr;
    Segments *m_sendKey = nullptr;
    Segments *m_notices = nullptr;
    QCheckBox *m_textHidden = nullptr;
    QCheckBox *m_sound = nullptr;
    QCheckBox *m_quiet = nullptr;
    bool m_showing = false;
};

} // namespace Teahouse

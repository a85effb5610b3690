// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/settingsdialog.h"

#include "shared/ui/plainlabel.h"
#include "shared/ui/segments.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int labelWidth = 112;
constexpr int sliderWidth = 200;
constexpr int aboveSection = 6;

const QStringList &themes()
{
    static const QStringList values {QString(), u"light"_s, u"dark"_s};
    return values;
}

const QStringList &languages()
{
    static const QStringList values {QString(), u"en"_s, u"zh_CN"_s};
    return values;
}

int placeOf(const QStringList &values, const QString &value)
{
    return std::max(0, int(values.indexOf(value)));
}

void addLabel(QGridLayout &grid, const QString &text, QWidget *buddy)
{
    auto *label = new PlainLabel(
        text, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, grid.parentWidget());
    buddy->setAccessibleName(text);
    grid.addWidget(label, grid.rowCount(), 0);
}

void addHint(QGridLayout &grid, const QString &text)
{
    auto *hint = new PlainLabel(
        text, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Secondary, grid.parentWidget());
    grid.addWidget(hint, grid.rowCount(), 1);
}

void addSection(QGridLayout &grid, const QString &text)
{
    if (grid.rowCount() > 1)
        grid.setRowMinimumHeight(grid.rowCount(), aboveSection);
    auto *title = new PlainLabel(
        text, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, grid.parentWidget());
    grid.addWidget(title, grid.rowCount(), 0, 1, 2);
}

} // namespace

SettingsDialog::SettingsDialog(const Preferences &preferences, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Settings"));
    build();
    setPreferences(preferences);
    fit();
}

void SettingsDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(20);
    auto *grid = new QGridLayout;
    column->addLayout(grid);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    buildLook(*grid);
    buildWriting(*grid);
    buildNotices(*grid);
    column->addStretch(1);
    auto *done = new QPushButton(tr("Done"), this);
    done->setObjectName(u"done"_s);
    done->setDefault(true);
    column->addWidget(done, 0, Qt::AlignRight);
    connect(done, &QPushButton::clicked, this, &QDialog::accept);
}

Segments *SettingsDialog::addChoice(QGridLayout &grid, const char *name, const QString &label,
    const QStringList &choices, void (SettingsDialog::*take)(int))
{
    auto *segments = new Segments(Segments::Size::Large, this);
    segments->setObjectName(QLatin1StringView(name));
    for (const QString &choice : choices)
        segments->add(choice);
    addLabel(grid, label, segments);
    grid.addWidget(segments, grid.rowCount() - 1, 1, Qt::AlignLeft);
    connect(segments, &Segments::currentChanged, this, take);
    return segments;
}

void SettingsDialog::buildLook(QGridLayout &grid)
{
    addSection(grid, tr("Look"));
    m_theme = addChoice(grid, "theme", tr("Colours"),
        {tr("As the system"), tr("Light"), tr("Dark")}, &SettingsDialog::takeTheme);
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_zoom = new QSlider(Qt::Horizontal, line);
    m_zoom->setObjectName(u"zoom"_s);
    m_zoom->setRange(0, int(zoomSteps.size()) - 1);
    m_zoom->setPageStep(1);
    m_percent = new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, line);
    row->addWidget(m_zoom);
    row->addWidget(m_percent, 1);
    addLabel(grid, tr("Size"), m_zoom);
    grid.addWidget(line, grid.rowCount() - 1, 1);
    connect(m_zoom, &QSlider::valueChanged, this, &SettingsDialog::takeZoom);
    // Each language in its own words: whoever looks for it may not read this one.
    m_language = addChoice(grid, "language", tr("Language"),
        {tr("As the system"), u"English"_s, u"简体中文"_s}, &SettingsDialog::takeLanguage);
}

void SettingsDialog::buildWriting(QGridLayout &grid)
{
    addSection(grid, tr("Writing"));
    m_sendKey = addChoice(grid, "sendKey", tr("Send with", "the key that sends a message"),
        {tr("Enter"), tr("Ctrl+Enter")}, &SettingsDialog::takeSendKey);
    addHint(grid, tr("Shift+Enter always begins a new line."));
}

void SettingsDialog::buildNotices(QGridLayout &grid)
{
    addSection(grid, tr("Notifications"));
    m_notices = addChoice(grid, "notices", tr("Tell me of"),
        {tr("Mentions and private chats"), tr("Everything"), tr("Nothing")},
        &SettingsDialog::takeNotices);
    m_textHidden =
        addCheck(grid, "textHidden", tr("Do not show what was said"), &NoticeWishes::textHidden);
    m_sound = addCheck(grid, "sound", tr("Play a sound"), &NoticeWishes::sound);
    m_quiet = addCheck(grid, "quiet", tr("Do not disturb"), &NoticeWishes::quiet);
}

QCheckBox *SettingsDialog::addCheck(
    QGridLayout &grid, const char *name, const QString &text, bool NoticeWishes::*wish)
{
    auto *check = new QCheckBox(text, this);
    check->setObjectName(QLatin1StringView(name));
    grid.addWidget(check, grid.rowCount(), 1);
    connect(check, &QCheckBox::toggled, this, [this, wish](bool on) {
        Preferences next = m_preferences;
        next.notices.*wish = on;
        change(next);
    });
    return check;
}

void SettingsDialog::takeTheme(int choice)
{
    Preferences next = m_preferences;
    next.theme = themes().value(choice);
    change(next);
}

void SettingsDialog::takeZoom(int step)
{
    Preferences next = m_preferences;
    next.zoom = zoomSteps.at(size_t(step));
    change(next);
}

void SettingsDialog::focusLanguage()
{
    m_language->focusCurrent();
}

void SettingsDialog::takeLanguage(int choice)
{
    Preferences next = m_preferences;
    next.language = languages().value(choice);
    change(next);
}

void SettingsDialog::takeSendKey(int choice)
{
    Preferences next = m_preferences;
    next.sendKey = SendKey(choice);
    change(next);
}

void SettingsDialog::takeNotices(int choice)
{
    Preferences next = m_preferences;
    next.notices.of = NoticeOf(choice);
    change(next);
}

void SettingsDialog::change(const Preferences &preferences)
{
    if (m_showing || preferences == m_preferences)
        return;
    setPreferences(preferences);
    emit changed(preferences);
}

void SettingsDialog::setPreferences(const Preferences &preferences)
{
    m_preferences = preferences;
    const QScopedValueRollback guard(m_showing, true);
    m_theme->setCurrent(placeOf(themes(), preferences.theme));
    m_zoom->setValue(zoomStepOf(preferences.zoom));
    const QString percent = tr("%1 %", "zoom").arg(QLocale().toString(preferences.zoom));
    m_percent->setText(percent);
    m_zoom->setAccessibleDescription(percent);
    m_language->setCurrent(placeOf(languages(), preferences.language));
    m_sendKey->setCurrent(int(preferences.sendKey));
    const NoticeWishes &notices = preferences.notices;
    m_notices->setCurrent(int(notices.of));
    m_textHidden->setChecked(notices.textHidden);
    m_sound->setChecked(notices.sound);
    m_quiet->setChecked(notices.quiet);
    for (QCheckBox *check : {m_textHidden, m_sound})
        check->setEnabled(notices.of != NoticeOf::Nothing);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    // Later: what is in it hears of the other size one after the other.
    if (event->type() == QEvent::FontChange && m_quiet)
        QMetaObject::invokeMethod(this, &SettingsDialog::fit, Qt::QueuedConnection);
}

void SettingsDialog::fit()
{
    const Theme theme = applicationTheme();
    m_zoom->setFixedWidth(theme.px(sliderWidth));
    auto *grid = static_cast<QGridLayout *>(layout()->itemAt(0)->layout());
    grid->setColumnMinimumWidth(0, theme.px(labelWidth));
    layout()->invalidate();
    setFixedSize(layout()->totalSizeHint());
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/settingspage.h"

#include "server_gui/host/optiontable.h"
#include "server_gui/window/restartbar.h"
#include "server_gui/window/sectionlist.h"
#include "server_gui/window/settingsform.h"
#include "server_gui/window/textfield.h"
#include "shared/ui/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace Teahouse {

namespace {

constexpr int fieldWidth = 320;
constexpr int wideWidth = 420;

QString word(const char *text)
{
    return QString::fromLatin1(text);
}

QSpinBox *number(int least, int most, const QString &name)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setAccessibleName(name);
    box->setKeyboardTracking(false);
    box->setFixedWidth(96);
    return box;
}

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_sections(new SectionList(this))
    , m_form(new SettingsForm(*m_sections, this))
    , m_bar(new RestartBar(this))
{
    m_sections->setObjectName(QStringLiteral("sections"));
    m_sections->setAccessibleName(tr("Sections"));
    buildRoom();
    buildJoining();
    buildMessages();
    buildNetwork();
    buildWindow();
    m_form->finish();
    m_bar->hide();
    connect(m_bar, &RestartBar::undoRequested, this, &SettingsPage::undoRequested);
    connect(m_bar, &RestartBar::restartRequested, this, &SettingsPage::restartRequested);

    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_form, 1);
    right->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sections);
    row->addLayout(right, 1);
    m_sections->setCurrentRow(0);
}

void SettingsPage::show(const ServerConfig &config, quint16 portNow)
{
    const QScopedValueRollback filling(m_filling, true);
    m_config = config;
    m_name->setText(config.room.name);
    m_hostName->setText(config.room.hostName);
    m_language->setCurrentIndex(std::max(0, m_language->findData(config.room.language)));
    m_texts[word("greeting")]->setText(config.room.greeting);
    m_texts[word("auto-reply")]->setText(config.room.autoReply);
    m_guests->setChecked(config.room.guests);
    m_plainAuth->setChecked(config.room.allowPlainAuth);
    m_classList->setText(config.classListFile);
    m_plainText->setChecked(config.room.plainText);
    m_desk->setChecked(config.room.desk);
    m_echo->setChecked(config.room.echo);
    const bool limited = config.limits.messageBurst > 0 || config.limits.messagesPerSecond > 0;
    m_limited->setChecked(limited);
    m_burst->setEnabled(limited);
    m_rate->setEnabled(limited);
    if (limited) {
        m_burst->setValue(int(config.limits.messageBurst));
        m_rate->setValue(int(config.limits.messagesPerSecond));
    }
    m_keep->setText(findOption(word("keep"))->shown(config));
    m_pace->setText(findOption(word("pace"))->shown(config));
    m_port->setValue(config.port);
    m_portNow->setText(
        portNow == 0 || portNow == config.port ? QString() : tr("now %1").arg(portNow));
    m_tls->setCurrentIndex(int(config.tls));
    m_form->clearProblems();
}

void SettingsPage::showTheme(ThemeChoice choice)
{
    const QScopedValueRollback filling(m_filling, true);
    m_theme->setCurrentIndex(int(choice));
}

void SettingsPage::showRestart(bool needed)
{
    m_bar->setVisible(needed);
}

void SettingsPage::showProblem(const QString &sentence)
{
    m_form->setProblem(word("host-name"), sentence);
}

void SettingsPage::showListProblem(const QString &file, const QString &sentence)
{
    m_classList->setText(file);
    m_form->setProblem(word("class-list"), sentence);
}

void SettingsPage::hideEvent(QHideEvent *event)
{
    commitTexts();
    QWidget::hideEvent(event);
}

void SettingsPage::addCheck(
    QGridLayout *grid, const QString &key, QCheckBox *box, const QString &hint)
{
    m_form->addField(grid, key, {}, box, hint);
    box->setAccessibleName(box->text());
    connect(box, &QCheckBox::clicked, this, [this, key](bool on) {
        // The file's word is the other way round for the echo.
        const bool value = key == u"no-echo" ? !on : on;
        commit(key, value ? QStringLiteral("on") : QStringLiteral("off"));
    });
}

void SettingsPage::addText(
    QGridLayout *grid, const QString &key, const QString &label, const QString &hint)
{
    auto *field = new TextField(this);
    field->setFixedSize(wideWidth, 64);
    field->focusProxy()->setAccessibleName(label);
    field->focusProxy()->setAccessibleDescription(hint);
    m_texts.insert(key, field);
    m_form->addField(grid, key, label, field, hint);
    connect(field, &TextField::editingFinished, this,
        [this, field, key] { commit(key, field->text()); });
}

void SettingsPage::buildRoom()
{
    QGridLayout *grid = m_form->addSection(QStringLiteral("cup"), tr("Room"));
    const auto line = [&](const QString &key, const QString &label, const QString &prompt,
                          const QString &hint) {
        auto *field = new QLineEdit(this);
        field->setPlaceholderText(prompt);
        field->setFixedWidth(fieldWidth);
        m_form->addField(grid, key, label, field, hint);
        connect(field, &QLineEdit::editingFinished, this,
            [this, field, key] { commit(key, field->text().trimmed()); });
        return field;
    };
    m_name = line(word("room"), tr("Name"), QStringLiteral("Teahouse"), {});
    m_hostName = line(word("host-name"), tr("Your name"), tr("Host"),
        tr("What you say in the room stands under this name."));
    m_language = new QComboBox(this);
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_form->addField(grid, word("lang"), tr("Language"), m_language,
        tr("The room speaks it at once to those who come; this window from its next start."));
    connect(m_language, &QComboBox::activated, this,
        [this] { commit(word("lang"), m_language->currentData().toString()); });
    addText(grid, word("greeting"), tr("Greeting"), tr("Sent to each person when they join."));
}

void SettingsPage::buildJoining()
{
    QGridLayout *grid = m_form->addSection(QStringLiteral("key"), tr("Joining"));
    buildAccess(grid);
    m_plainText = new QCheckBox(tr("Talk without a name"), this);
    addCheck(grid, word("plain-text"), m_plainText,
        tr("Any line is a message. Who gave no name is shown by address."));
    m_desk = new QCheckBox(tr("Help desk"), this);
    addCheck(grid, word("desk"), m_desk, tr("Who gave no name talks with you alone."));
    addText(grid, word("auto-reply"), tr("Automatic answer"),
        tr("Sent after each message of somebody without a name."));
}

void SettingsPage::buildAccess(QGridLayout *grid)
{
    auto *change = new QPushButton(tr("Change…"), this);
    change->setAutoDefault(false);
    connect(change, &QPushButton::clicked, this, &SettingsPage::passwordRequested);
    m_form->addField(grid, word("password"), tr("Password"), change);
    change->setAccessibleName(tr("Change the password of the room…"));
    m_guests = new QCheckBox(tr("Guests without a key or a protected name"), this);
    addCheck(grid, word("guests"), m_guests, tr("Netcat and scripts are guests."));
    m_plainAuth = new QCheckBox(tr("Passwords without encryption"), this);
    addCheck(grid, word("allow-plain-auth"), m_plainAuth,
        tr("Anybody on the way can read them. Our program never sends one so."));
    m_classList = new QLineEdit(this);
    m_classList->setFixedWidth(wideWidth);
    m_form->addField(grid, word("class-list"), tr("Class list"), m_classList,
        tr("A file with the names that may come in, one a line. Empty: everybody."));
    connect(m_classList, &QLineEdit::editingFinished, this,
        [this] { commit(word("class-list"), m_classList->text().trimmed()); });
}

void SettingsPage::buildMessages()
{
    QGridLayout *grid = m_form->addSection(QStringLiteral("message"), tr("Messages"));
    m_echo = new QCheckBox(tr("Show people in a terminal their own messages"), this);
    addCheck(grid, word("no-echo"), m_echo, {});
    auto *rate = new QWidget(this);
    m_limited = new QCheckBox(tr("At most"), rate);
    m_burst = number(1, 1000, tr("Messages at once"));
    m_rate = number(1, 1000, tr("Messages a second"));
    auto *row = new QHBoxLayout(rate);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_limited);
    row->addWidget(m_burst);
    row->addWidget(new PlainLabel(tr("at once, then"), rate));
    row->addWidget(m_rate);
    row->addWidget(new PlainLabel(tr("a second"), rate));
    m_form->addField(grid, word("message-rate"), tr("One person sends"), rate);
    m_limited->setAccessibleName(tr("Limit how fast one person sends"));
    m_burst->setObjectName(QStringLiteral("burst"));
    m_rate->setObjectName(QStringLiteral("rate"));
    m_limited->setObjectName(QStringLiteral("limited"));
    connect(m_limited, &QCheckBox::clicked, this, &SettingsPage::commitRate);
    for (QSpinBox *box : {m_burst, m_rate})
        connect(box, &QSpinBox::valueChanged, this, &SettingsPage::commitRate);
    m_keep = new QLineEdit(this);
    m_keep->setFixedWidth(fieldWidth);
    m_form->addField(grid, word("keep"), tr("History lasts"), m_keep,
        tr("forever, days such as 30d, or a number of messages. What is older is deleted for "
           "good."));
    connect(m_keep, &QLineEdit::editingFinished, this,
        [this] { commit(word("keep"), m_keep->text().trimmed()); });
    m_pace = new QLineEdit(this);
    m_pace->setFixedWidth(fieldWidth);
    m_form->addField(grid, word("pace"), tr("Pace"), m_pace,
        tr("A busy large room gathers for at most so many milliseconds before it sends, or off. A "
           "small or calm room never waits."));
    connect(m_pace, &QLineEdit::editingFinished, this,
        [this] { commit(word("pace"), m_pace->text().trimmed()); });
}

void SettingsPage::buildNetwork()
{
    QGridLayout *grid = m_form->addSection(QStringLiteral("globe"), tr("Network"));
    auto *line = new QWidget(this);
    m_port = number(0, 65535, tr("Port"));
    m_port->setSpecialValueText(tr("any free"));
    m_port->setObjectName(QStringLiteral("port"));
    m_portNow = new PlainLabel({}, TypeStep::Caption, QFont::Normal, PlainLabel::Tone::Meta, line);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_port);
    row->addWidget(m_portNow);
    m_form->addField(grid, word("listen"), tr("Port"), line);
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) {
        if (m_filling)
            return;
        m_config.port = quint16(port);
        emit changed(m_config);
    });
    m_tls = new QComboBox(this);
    // In the order of Encryption.
    m_tls->addItem(tr("Offered"), QStringLiteral("offered"));
    m_tls->addItem(tr("Required for everybody"), QStringLiteral("required"));
    m_tls->addItem(tr("Off"), QStringLiteral("off"));
    m_form->addField(grid, word("tls"), tr("Encryption"), m_tls,
        tr("Whoever is inside stays as they are. Netcat is not encrypted."));
    connect(m_tls, &QComboBox::activated, this,
        [this] { commit(word("tls"), m_tls->currentData().toString()); });
}

void SettingsPage::buildWindow()
{
    QGridLayout *grid = m_form->addSection(QStringLiteral("monitor"), tr("This window"));
    m_theme = new QComboBox(this);
    // In the order of ThemeChoice.
    m_theme->addItems({tr("As the system"), tr("Light"), tr("Dark")});
    m_form->addField(grid, word("theme"), tr("Colours"), m_theme);
    connect(m_theme, &QComboBox::activated, this,
        [this](int index) { emit themeChosen(ThemeChoice(index)); });
}

void SettingsPage::commit(const QString &key, const QString &value)
{
    const OptionRow *row = findOption(key);
    if (m_filling || !row || row->shown(m_config) == value)
        return;
    Startup startup;
    startup.config = m_config;
    const QString right = row->take(startup, value, {});
    m_form->setProblem(key, right.isEmpty() ? QString() : tr("This takes %1.").arg(right));
    if (!right.isEmpty() || startup.config == m_config)
        return;
    m_config = startup.config;
    emit changed(m_config);
}

void SettingsPage::commitTexts()
{
    for (auto text = m_texts.cbegin(); text != m_texts.cend(); ++text)
        commit(text.key(), text.value()->text());
}

void SettingsPage::commitRate()
{
    const bool limited = m_limited->isChecked();
    m_burst->setEnabled(limited);
    m_rate->setEnabled(limited);
    commit(word("message-rate"),
        limited ? QStringLiteral("%1/%2").arg(m_burst->value()).arg(m_rate->value())
                : QStringLiteral("off"));
}

} // namespace Teahouse

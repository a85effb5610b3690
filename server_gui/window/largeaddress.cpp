// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/largeaddress.h"

#include "server_gui/window/addresses.h"
#include "server_gui/window/qrcode.h"
#include "shared/ui/plainlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTranslator>
#include <QVBoxLayout>

#include <algorithm>

namespace Teahouse {

namespace {

constexpr const char *stepTexts[] = {
    QT_TRANSLATE_NOOP("Teahouse::LargeAddress", "Open Teahouse and type the address above"),
    QT_TRANSLATE_NOOP(
        "Teahouse::LargeAddress", "Or in a terminal: nc %1 %2, then your name and -n"),
    QT_TRANSLATE_NOOP("Teahouse::LargeAddress", "Check that these numbers match"),
};
constexpr size_t terminalStep = 1;
constexpr size_t fingerprintStep = 2;

/// In the language that the window does not speak: people in front of a projector speak both.
QString inOtherLanguage(const char *source)
{
    if (LargeAddress::tr(source) != QLatin1String(source))
        return QString::fromLatin1(source);
    QTranslator chinese;
    if (!chinese.load(QStringLiteral(":/i18n/teahouse_server_zh_CN.qm")))
        return {};
    return chinese.translate("Teahouse::LargeAddress", source);
}

/// A label dresses itself anew when its font changes; what a style sheet says stands above that.
void setSize(PlainLabel *label, qreal size)
{
    label->setStyleSheet(QStringLiteral("font-size: %1px").arg(int(size)));
    label->ensurePolished();
    label->updateGeometry();
}

} // namespace

LargeAddress::LargeAddress(QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_code(new QrCode(420, this))
    , m_name(new PlainLabel({}, TypeStep::Title, QFont::DemiBold, PlainLabel::Tone::Text, this))
    , m_address(new PlainLabel({}, TypeStep::Title, QFont::Medium, PlainLabel::Tone::Text, this))
    , m_online(new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_escape(new PlainLabel(
          tr("Esc to close"), TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this))
    , m_fingerprint(new PlainLabel({}, TypeStep::Code, QFont::Normal, PlainLabel::Tone::Text, this))
{
    setWindowTitle(tr("Address to hand out"));
    m_fingerprint->setObjectName(QStringLiteral("large-fingerprint"));

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_address);
    words->addSpacing(24);
    for (size_t i = 0; i < m_steps.size(); ++i)
        m_steps[i] = addStep(*words, int(i));
    words->addWidget(m_fingerprint);
    words->addStretch();
    auto *middle = new QHBoxLayout;
    middle->setSpacing(64);
    middle->addWidget(m_code);
    middle->addLayout(words, 1);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_online);
    bottom->addStretch();
    bottom->addWidget(m_escape);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(80, 32, 80, 32);
    column->addStretch();
    column->addLayout(middle);
    column->addStretch();
    column->addLayout(bottom);
}

void LargeAddress::setRoom(const QString &name, const QString &address, const QString &fingerprint)
{
    m_name->setText(name);
    m_address->setText(address);
    m_code->setText(address);
    m_fingerprint->setText(fingerprint);
    setAccessibleName(address);
    setAccessibleDescription(fingerprint);
    const QString host = hostOfAddress(address);
    const QString port = QString::number(portOfAddress(address));
    for (size_t i = 0; i < m_steps.size(); ++i) {
        const bool terminal = i == terminalStep;
        const QString text = tr(stepTexts[i]);
        const QString other = inOtherLanguage(stepTexts[i]);
        m_steps[i].text->setText(terminal ? text.arg(host, port) : text);
        m_steps[i].otherLanguage->setText(
            terminal && !other.isEmpty() ? other.arg(host, port) : other);
    }
    const Step &compare = m_steps[fingerprintStep];
    for (QWidget *part : {compare.number, compare.text, compare.otherLanguage, m_fingerprint})
        part->setVisible(!fingerprint.isEmpty());
    fit();
}

void LargeAddress::setOnline(qint64 people)
{
    m_online->setText(tr("%n online", "people", int(people)));
}

void LargeAddress::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void LargeAddress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), applicationTheme().base);
}

void LargeAddress::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

LargeAddress::Step LargeAddress::addStep(QVBoxLayout &column, int number)
{
    const Step step {new PlainLabel(QString::number(number + 1), TypeStep::Title, QFont::DemiBold,
                         PlainLabel::Tone::Link, this),
        new PlainLabel({}, TypeStep::Title, QFont::Normal, PlainLabel::Tone::Text, this),
        new PlainLabel({}, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this)};
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(step.text);
    texts->addWidget(step.otherLanguage);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(step.number, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    column.addLayout(row);
    column.addSpacing(16);
    return step;
}

/// All sizes grow with the screen; they are drawn for 1280 x 800. A long address gets smaller
/// rather than cut.
void LargeAddress::fit()
{
    const qreal scale = std::max(0.4, std::min(width() / 1280.0, height() / 800.0));
    m_code->setSide(int(420 * scale));
    setSize(m_name, 24 * scale);
    setSize(m_address, 64 * scale);
    const int room = width() - 160 - 64 - m_code->width();
    const int wanted = m_address->fontMetrics().horizontalAdvance(m_address->text()) + 4;
    if (wanted > room && room > 0)
        setSize(m_address, 64 * scale * room / wanted);
    for (const Step &step : m_steps) {
        setSize(step.number, 20 * scale);
        setSize(step.text, 20 * scale);
        setSize(step.otherLanguage, 16 * scale);
    }
    setSize(m_fingerprint, 24 * scale);
    setSize(m_online, 16 * scale);
    setSize(m_escape, 16 * scale);
}

} // namespace Teahouse

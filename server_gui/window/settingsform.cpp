// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/settingsform.h"

#include "server_gui/window/sectionlist.h"
#include "shared/ui/plainlabel.h"

#include <QGridLayout>
#include <QPainter>
#include <QScrollBar>

namespace Teahouse {

namespace {

constexpr int labelWidth = 124;
constexpr int sectionTop = 20;

PlainLabel *small(const QString &text, PlainLabel::Tone tone, QWidget *parent)
{
    auto *label = new PlainLabel(text, TypeStep::Caption, QFont::Normal, tone, parent);
    label->setEliding(false);
    return label;
}

/// A background role would change the colour of the labels on it too.
class Surface final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), applicationTheme().base);
    }
};

} // namespace

SettingsForm::SettingsForm(SectionList &sections, QWidget *parent)
    : QScrollArea(parent)
    , m_sections(sections)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *body = new Surface;
    m_body = new QVBoxLayout(body);
    m_body->setContentsMargins(32, sectionTop, 16, 20);
    m_body->setSpacing(16);
    setWidget(body);
    connect(&sections, &QListWidget::currentRowChanged, this, [this, body](int section) {
        const auto *title = body->findChild<QWidget *>(QStringLiteral("section%1").arg(section));
        if (title)
            verticalScrollBar()->setValue(title->y() - sectionTop);
    });
}

QGridLayout *SettingsForm::addSection(const QString &icon, const QString &title)
{
    const int section = m_sections.count();
    m_sections.add(icon, title);
    if (section > 0) {
        auto *line = new QFrame;
        line->setFrameShape(QFrame::HLine);
        line->setForegroundRole(QPalette::Midlight);
        line->setFrameShadow(QFrame::Plain);
        m_body->addWidget(line);
    }
    auto *heading =
        new PlainLabel(title, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this);
    heading->setObjectName(QStringLiteral("section%1").arg(section));
    auto *grid = new QGridLayout;
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    grid->setVerticalSpacing(4);
    auto *whole = new QVBoxLayout;
    whole->setSpacing(10);
    whole->addWidget(heading);
    whole->addLayout(grid);
    m_body->addLayout(whole);
    return grid;
}

void SettingsForm::addField(QGridLayout *grid, const QString &key, const QString &label,
    QWidget *field, const QString &hint)
{
    const int row = grid->rowCount();
    auto *name =
        new PlainLabel(label, TypeStep::Ui, QFont::Normal, PlainLabel::Tone::Secondary, this);
    name->setBuddy(field);
    name->setMinimumHeight(label.isEmpty() ? 0 : 32);
    grid->addWidget(name, row, 0, Qt::AlignTop);
    grid->addWidget(field, row, 1, Qt::AlignLeft);
    field->setObjectName(key);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    if (!hint.isEmpty()) {
        field->setAccessibleDescription(hint);
        grid->addWidget(small(hint, PlainLabel::Tone::Meta, this), row + 1, 1);
    }
    PlainLabel *problem = small({}, PlainLabel::Tone::Danger, this);
    problem->setObjectName(key + QStringLiteral("-problem"));
    problem->hide();
    m_problems.insert(key, problem);
    grid->addWidget(problem, row + 2, 1);
    grid->setRowMinimumHeight(row + 3, 4);
}

void SettingsForm::finish()
{
    m_body->addStretch();
}

void SettingsForm::setProblem(const QString &key, const QString &sentence)
{
    PlainLabel *problem = m_problems.value(key);
    if (!problem)
        return;
    problem->setText(sentence);
    problem->setVisible(!sentence.isEmpty());
}

void SettingsForm::clearProblems()
{
    for (PlainLabel *problem : std::as_const(m_problems))
        problem->hide();
}

} // namespace Teahouse

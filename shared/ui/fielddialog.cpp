// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/fielddialog.h"

#include "shared/ui/dialogfit.h"
#include "shared/ui/passwordeye.h"
#include "shared/ui/plainlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

constexpr int dialogWidth = 420;

} // namespace

FieldDialog::FieldDialog(FieldQuestion question, QWidget *parent)
    : QDialog(parent)
    , m_question(std::move(question))
{
    setWindowTitle(m_question.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(0);
    column->addWidget(new PlainLabel(
        m_question.title, TypeStep::Header, QFont::DemiBold, PlainLabel::Tone::Text, this));
    column->addSpacing(8);
    column->addWidget(PlainLabel::paragraph(m_question.words, PlainLabel::Tone::Secondary, this));
    column->addSpacing(12);
    addField(*column);
    addButtons(*column);
    fit();
}

void FieldDialog::addField(QVBoxLayout &column)
{
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"field"_s);
    m_field->setAccessibleName(m_question.title);
    m_field->setAccessibleDescription(m_question.words);
    column.addWidget(m_field);
    if (m_question.isSecret)
        hideBehindEye(m_field);
    m_problem = PlainLabel::paragraph({}, PlainLabel::Tone::Danger, this);
    m_problem->setObjectName(u"problem"_s);
    m_problem->hide();
    column.addSpacing(8);
    column.addWidget(m_problem);
}

void FieldDialog::addButtons(QVBoxLayout &column)
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancel"_s);
    cancel->setAutoDefault(false);
    auto *confirm = new QPushButton(m_question.confirm, this);
    confirm->setObjectName(u"confirm"_s);
    confirm->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(confirm);
    column.addSpacing(12);
    column.addLayout(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(confirm, &QPushButton::clicked, this, &FieldDialog::answer);
}

void FieldDialog::answer()
{
    const QString text = m_field->text();
    const QString problem = m_question.problemOf ? m_question.problemOf(text) : QString();
    if (!problem.isEmpty()) {
        m_problem->setText(problem);
        m_problem->show();
        return fit();
    }
    emit answered(text);
    accept();
}

void FieldDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::FontChange && layout())
        fit();
}

void FieldDialog::fit()
{
    fitDialog(*this, dialogWidth);
}

} // namespace Teahouse

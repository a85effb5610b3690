// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace Teahouse {

class PlainLabel;
class SectionList;

/// Sections of fields below each other: each field with its label, a hint, and what is wrong with
/// it. Scrolls to the section that is chosen in a list.
class SettingsForm final : public QScrollArea
{
    Q_OBJECT
public:
    explicit SettingsForm(SectionList &sections, QWidget *parent = nullptr);

    /// Its fields go into the grid that this returns.
    QGridLayout *addSection(const QString &icon, const QString &title);
    /// `key` becomes the field's name.
    void addField(QGridLayout *grid, const QString &key, const QString &label, QWidget *field,
        const QString &hint = {});
    /// No section comes any more.
    void finish();

    /// Said below the field; empty: nothing is wrong with it.
    void setProblem(const QString &key, const QString &sentence);
    void clearProblems();

private:
    SectionList &m_sections;
    QVBoxLayout *m_body;
    QHash<QString, PlainLabel *> m_problems;
};

} // namespace Teahouse

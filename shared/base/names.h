// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

namespace Teahouse {

/// What is wrong with a name by itself, whoever else is in the room.
enum class NameProblem { None, Empty, TooLong, BadCharacter, LeadingDash, Reserved };

/// The form in which a name is kept and shown: NFC. Nothing else about it changes.
QString normalizedName(QStringView name);

/// The key by which two names are "the same to the eye": Unicode's confusable skeleton (UTS #39)
/// of the case-folded NFC form. What looks alike in capitals is the same too (Cyrillic В, н and
/// Latin B, h), as are i and l, which I joins. Never shown to people.
QString nameSkeleton(QStringView name);

/// How long a name may be, after NFC; bytes are those of UTF-8.
struct NameBounds {
    qint64 characters = 32;
    qint64 bytes = 128;
};

/// Names that nobody may take or imitate. Kept in the form in which names are compared, because to
/// make that costs more than all that is asked of a newcomer's name.
class ReservedNames
{
public:
    ReservedNames() = default;
    ReservedNames(const QStringList &names); ///< implicit: a list of names is just that

    /// A name as it looks and as it is read aloud, to be compared.
    static QStringList keysOf(QStringView name);
    bool haveAnyOf(const QStringList &keys) const;

private:
    QSet<QString> m_keys;
};

/// Judges a normalized name by its length and by what may stand in it:
/// no `:` nor `：`, no leading `-`, no control, bidi or invisible characters, single spaces inside
/// only; no name has the form of a person's id, nor begins with a word that has; nobody may take or
/// imitate systemNames() and the `reserved` names (the host's among them), nor by punctuation
/// between their letters; nor an arrow or a staff badge, in words neither: alice (Host).
NameProblem checkName(
    QStringView normalized, const ReservedNames &reserved, const NameBounds &bounds = {});

/// The words that stand for the room itself in any language: 系统, System, Admin, 私聊 and so on.
QStringList systemNames();

} // namespace Teahouse

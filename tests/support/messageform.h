// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace Teahouse {

/// How a message stands after everything that was done to it, for tests that compare what became of
/// it with what was acknowledged.
struct MessageForm {
    QString text;
    bool deleted = false;
    QSet<QString> emoji = {}; ///< that it bears
    bool operator==(const MessageForm &) const = default;

    QString described() const
    {
        QStringList borne = emoji.values();
        std::sort(borne.begin(), borne.end());
        return (deleted ? QStringLiteral("(deleted)") : text.left(60)) + borne.join(QString());
    }
};

/// One thing that is done to a message.
struct FormChange {
    enum class Kind { Edit, Delete, React, TakeBack };
    Kind kind = Kind::Edit;
    QString what; ///< the new text, or the emoji

    void applyTo(MessageForm &form) const
    {
        if (form.deleted)
            return;
        switch (kind) {
        case Kind::Edit:
            form.text = what;
            break;
        case Kind::Delete:
            form = {{}, true};
            break;
        case Kind::React:
            form.emoji.insert(what);
            break;
        case Kind::TakeBack:
            form.emoji.remove(what);
            break;
        }
    }
};

} // namespace Teahouse

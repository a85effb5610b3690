// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/messageform.h"

#include <QHash>
#include <QStringList>

namespace Teahouse {

/// What was said, as a history on the disk holds it.
struct KeptWords {
    struct Words {
        qint64 id = 0;
        MessageForm form;
    };
    QHash<QString, Words> words; ///< by ref
    QStringList doubled; ///< refs that stand there twice, those of changes too
    QString error; ///< why it could not be read

    static KeptWords read(const QString &path);
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/commitwhole.h"

#include <QSaveFile>

namespace Teahouse {

bool commitWhole(QSaveFile &file)
{
    // commit() writes what is still in the buffer, but takes no notice if that fails: on a full
    // disk an empty file would be in the place of the whole one.
    return file.flush() && file.commit();
}

} // namespace Teahouse

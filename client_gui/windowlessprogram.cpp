// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/windowedprogram.h"

// In place of windowedprogram.cpp where no windows are built.

namespace Teahouse {

bool canShowWindows()
{
    return false;
}

int runWindows(int &, char **, const ClientOptions &, const QString &)
{
    return 1;
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/ui/dialogfit.h"

#include "shared/ui/theme.h"

#include <QLayout>
#include <QWidget>

namespace Teahouse {

void fitDialog(QWidget &dialog, int width)
{
    dialog.setFixedWidth(applicationTheme().px(width));
    QLayout *layout = dialog.layout();
    layout->activate();
    dialog.setFixedHeight(layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog.width())
                                                      : layout->totalSizeHint().height());
}

} // namespace Teahouse

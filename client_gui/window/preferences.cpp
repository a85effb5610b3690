// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/preferences.h"

#include <algorithm>
#include <cstdlib>

namespace Teahouse {

int zoomStepOf(int percent)
{
    const auto nearest =
        std::min_element(zoomSteps.begin(), zoomSteps.end(), [percent](int one, int other) {
            return std::abs(one - percent) < std::abs(other - percent);
        });
    return int(nearest - zoomSteps.begin());
}

int zoomedBy(int percent, int by)
{
    const int step = std::clamp(zoomStepOf(percent) + by, 0, int(zoomSteps.size()) - 1);
    return zoomSteps.at(size_t(step));
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/base/logging.h"

namespace Teahouse {

Q_LOGGING_CATEGORY(lcEngine, "teahouse.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(lcNet, "teahouse.net", QtInfoMsg)
Q_LOGGING_CATEGORY(lcStore, "teahouse.store", QtInfoMsg)
Q_LOGGING_CATEGORY(lcHost, "teahouse.host", QtInfoMsg)
Q_LOGGING_CATEGORY(lcSession, "teahouse.session", QtInfoMsg)

} // namespace Teahouse

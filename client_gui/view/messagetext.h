// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/view/textflow.h"
#include "shared/base/links.h"

namespace Teahouse {

struct LayoutStyle;

/// What somebody wrote, laid out by its markup, and what of it is special. Places are those of the
/// flow, positions those of the text as it was written.
struct MessageText {
    TextFlow flow;
    std::vector<Link> links;
    std::vector<QRectF> calls; ///< under my name, where it is called
    std::vector<QRectF> codes; ///< under code within lines
};

/// Lines are at most `width` wide, blocks of code exactly `codeWidth`.
MessageText messageText(
    const QString &written, const LayoutStyle &style, qreal width, qreal codeWidth);

} // namespace Teahouse

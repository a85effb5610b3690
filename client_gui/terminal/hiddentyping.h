// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Teahouse {

/// While it lives the terminal of standard input does not show what is typed. Nothing happens where
/// there is no terminal.
class HiddenTyping
{
public:
    HiddenTyping();
    ~HiddenTyping();
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;

private:
    bool m_hides = false;
};

} // namespace Teahouse

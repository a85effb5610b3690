// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/hiddentyping.h"

#include <termios.h>
#include <unistd.h>

namespace Teahouse {

namespace {

bool setEcho(bool on)
{
    termios state {};
    if (tcgetattr(STDIN_FILENO, &state) != 0)
        return false;
    if (on)
        state.c_lflag |= tcflag_t(ECHO);
    else
        state.c_lflag &= ~tcflag_t(ECHO);
    return tcsetattr(STDIN_FILENO, TCSAFLUSH, &state) == 0;
}

} // namespace

HiddenTyping::HiddenTyping()
    : m_hides(setEcho(false))
{ }

HiddenTyping::~HiddenTyping()
{
    if (m_hides)
        setEcho(true);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/protocol/person.h"

namespace Teahouse {

/// Who talks in the benchmarks of the client's window, and what they say.
struct Crowd {
    static constexpr int members = 200;

    /// Somebody by number, from 0.
    static Person member(int number);
    /// Who says the message of that number: three in a row each, but not the reader, who is 1.
    static Person speakerOf(int number);
    /// Short and long, Chinese and English, with links, code, marks and emoji in turn.
    static QString text(int number);
};

} // namespace Teahouse

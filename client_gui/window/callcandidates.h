// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"
#include "shared/protocol/person.h"

#include <QString>

#include <optional>
#include <vector>

namespace Teahouse {

class NameMatch;
class PeopleModel;

/// What is being written after "@", up to the cursor at `cursor`; "@" included. Nothing when nobody
/// is being called there.
std::optional<TextRun> callAt(const QString &text, int cursor);

/// Those whose name, or a word of it, begins with `beginning`, as it is written or read; without
/// the reader, the best first, else in the order of the list, at most `most`.
std::vector<Person> peopleCalled(
    const PeopleModel &people, NameMatch &match, const QString &beginning, int most);

} // namespace Teahouse

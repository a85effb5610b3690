// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "shared/base/textrun.h"
#include "shared/protocol/person.h"

#include <QString>

#include <optional>
#include <vector>

namespace Teahouse {

class PeopleModel;

/// What is being written after "@", up to the cursor at `cursor`; "@" included. Nothing when nobody
/// is being called there.
std::optional<TextRun> callAt(const QString &text, int cursor);

/// Those whose name, or a part of it, begins with `beginning`; without the reader, in the order of
/// the list, at most `most`.
std::vector<Person> peopleCalled(const PeopleModel &people, const QString &beginning, int most);

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/console/consoleinput.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace Teahouse {

namespace {

struct ConsoleText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Console)
};

const VerbRow *menuRow(const QString &number)
{
    const std::span<const VerbRow> rows = verbRows();
    const auto found = std::find_if(rows.begin(), rows.end(),
        [&](const VerbRow &row) { return row.menu && QString::number(row.menu) == number; });
    return found == rows.end() ? nullptr : &*found;
}

/// Chinese keyboards type the wide comma.
qsizetype commaIn(const QString &text)
{
    const auto comma = std::find_if(
        text.begin(), text.end(), [](QChar letter) { return letter == u',' || letter == u'，'; });
    return comma == text.end() ? -1 : comma - text.begin();
}

} // namespace

ConsoleStep ConsoleInput::take(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (std::exchange(m_waitsForIndexed, false))
        return takeIndexed(trimmed);
    if (trimmed.isEmpty())
        return std::monostate {};
    const qsizetype space = trimmed.indexOf(u' ');
    const QString rest = space < 0 ? QString() : trimmed.sliced(space).trimmed();
    if (const VerbRow *row = menuRow(space < 0 ? trimmed : trimmed.left(space)))
        return takeMenu(*row, rest);
    const Result<AdminRequest> request = parseAdminLine(trimmed);
    if (!request)
        return request.error().detail;
    return *request;
}

ConsoleStep ConsoleInput::takeMenu(const VerbRow &row, const QString &rest)
{
    if (row.verb == Verb::Tell && rest.isEmpty()) {
        m_waitsForIndexed = true;
        return ConsoleText::tr("INDEX,MESSAGE, such as 0,hello (an empty line: nobody):");
    }
    if (row.verb == Verb::Tell)
        return takeIndexed(rest);
    const Result<AdminRequest> request =
        parseAdminLine(QString::fromLatin1(row.word) + u' ' + rest);
    if (!request)
        return request.error().detail;
    return *request;
}

ConsoleStep ConsoleInput::takeIndexed(const QString &text)
{
    if (text.isEmpty())
        return ConsoleText::tr("nothing was sent");
    const qsizetype comma = commaIn(text);
    bool isNumber = false;
    const int index = text.left(std::max<qsizetype>(comma, 0)).trimmed().toInt(&isNumber);
    const QString message = text.sliced(comma + 1).trimmed();
    if (!isNumber || index < 0 || message.isEmpty())
        return ConsoleText::tr("nothing was sent; write: 2 INDEX,MESSAGE, such as 2 0,hello");
    Addressee to;
    to.index = index;
    if (m_listed && size_t(index) >= m_listed->size())
        return ConsoleText::tr("nothing was sent: the list has no %1; 1 shows it anew").arg(index);
    if (m_listed)
        to = {{}, m_listed->at(size_t(index)), {}};
    return AdminRequest {Verb::Tell, HostTell {to, message}};
}

void ConsoleInput::listed(const std::vector<Guest> &guests)
{
    std::vector<PersonId> ids;
    for (const Guest &guest : guests)
        ids.push_back(guest.person.id);
    m_listed = ids;
}

} // namespace Teahouse

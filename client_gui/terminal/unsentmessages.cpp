// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/terminal/unsentmessages.h"

#include "client_gui/session/chatsession.h"
#include "shared/base/terminaltext.h"

namespace Teahouse {

UnsentMessages::UnsentMessages(ChatSession &session)
    : m_session(session)
{ }

void UnsentMessages::noteFailed(const QString &ref)
{
    if (isSaid(ref) || m_again.contains(ref))
        m_failed.insert(ref);
}

void UnsentMessages::noteStored(const QString &ref)
{
    m_said.remove(ref);
    m_again.remove(ref);
    m_notStored.remove(ref);
    m_failed.remove(ref);
}

QString UnsentMessages::lineOf(const KeptMessage &message)
{
    const QString text = terminalText(message.text);
    if (message.to.isEmpty())
        return text;
    const QString &name = message.toName.isEmpty() ? message.to : message.toName;
    return u'→' + terminalText(name) + QStringLiteral(": ") + text;
}

QStringList UnsentMessages::list()
{
    QStringList lines;
    m_listed.clear();
    for (const KeptMessage &message : m_session.book().messages()) {
        m_listed.append(message.ref);
        const QString number = QString::number(m_listed.size());
        const QString line = lineOf(message);
        lines.append(message.state == KeptMessage::State::Failed
                ? tr("%1  not sent: %2 (%3)").arg(number, line, terminalText(message.reason))
                : tr("%1  waiting: %2").arg(number, line));
    }
    return lines.isEmpty() ? QStringList {tr("Everything was sent.")} : lines;
}

QStringList UnsentMessages::chosen(std::optional<int> number) const
{
    if (number)
        return m_listed.mid(*number - 1, 1);
    QStringList refs;
    for (const KeptMessage &message : m_session.book().messages()) {
        if (message.state == KeptMessage::State::Failed)
            refs.append(message.ref);
    }
    return refs;
}

QString UnsentMessages::retry(std::optional<int> number)
{
    int count = 0;
    for (const QString &ref : chosen(number)) {
        if (!m_session.retry(ref))
            continue;
        m_failed.remove(ref);
        m_again.insert(ref);
        ++count;
    }
    return count > 0 ? tr("%n messages go out again.", nullptr, count)
                     : tr("There is nothing to send again. /unsent shows what there is.");
}

QString UnsentMessages::discard(std::optional<int> number)
{
    int count = 0;
    for (const QString &ref : chosen(number)) {
        if (!m_session.discard(ref))
            continue;
        m_failed.remove(ref);
        ++count;
    }
    return count > 0 ? tr("%n messages were taken away.", nullptr, count)
                     : tr("There is nothing to take away. /unsent shows what there is.");
}

} // namespace Teahouse

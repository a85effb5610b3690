// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/plaindialect.h"

#include "client_gui/session/seatname.h"
#include "shared/protocol/personproof.h"
#include "shared/protocol/textcodec.h"

#include <QCryptographicHash>

namespace Teahouse {

namespace {

constexpr size_t mostSaid = 50;

PersonId idOf(const QString &name)
{
    const QByteArray hash =
        QCryptographicHash::hash("plain:" + name.toUtf8(), QCryptographicHash::Sha256);
    return {toBase64Url(hash.first(16))};
}

} // namespace

PlainDialect::PlainDialect(
    JoinRequest request, const QString &localName, Scheduler &scheduler, QObject *parent)
    : Dialect(parent)
    , m_request(std::move(request))
    , m_scheduler(scheduler)
    , m_reader(scheduler)
    , m_localName(localName)
{
    connect(&m_reader, &TextReader::lineRead, this, &PlainDialect::readLine);
    connect(&m_reader, &TextReader::overflowed, this, &Dialect::overflowed);
}

void PlainDialect::open()
{
    emit understood();
    Welcome welcome;
    welcome.you = me();
    welcome.members = {me()};
    welcome.membersTotal = 1;
    welcome.limits.messageBurst = 0;
    welcome.limits.messagesPerSecond = 0;
    emit eventsRead({welcome, Live {}});
}

void PlainDialect::receive(const QByteArray &bytes)
{
    m_reader.append(bytes);
}

void PlainDialect::finish()
{
    m_reader.finish();
}

void PlainDialect::readLine(const QByteArray &bytes)
{
    const QString line = m_charset.decode(bytes);
    const Event event = TextCodec::decodeEvent(line);
    MessagePosted message;
    if (const auto *read = std::get_if<MessagePosted>(&event)) {
        // A server of ours whose room is a plain-text one says who speaks.
        if (read->from.name == m_localName && takeEcho(read->text))
            return;
        message = *read;
        message.conversation = {};
        message.to.reset();
        message.from = voice(read->from.name);
    } else {
        if (takeEcho(line))
            return;
        message.from = voice(m_request.server.toString());
        message.text = line;
    }
    if (!message.at.isValid())
        message.at = m_scheduler.utc();
    emit eventsRead({bounded(message)});
}

void PlainDialect::send(const Command &command)
{
    const auto *say = std::get_if<Say>(&command);
    if (!say)
        return;
    MessagePosted told;
    told.at = m_scheduler.utc();
    told.from = me();
    told.text = say->text;
    told.ref = say->ref;
    for (const QString &line : say->text.split(u'\n', Qt::SkipEmptyParts)) {
        m_said.push_back(line);
        if (m_said.size() > mostSaid)
            m_said.pop_front();
    }
    emit bytesReady(encodeText(say->text, m_charset.charset()) + '\n');
    emit eventsRead({told, Ack {say->ref, std::nullopt, false}});
}

void PlainDialect::rename(const QString &name)
{
    m_request.name = name;
}

bool PlainDialect::takeEcho(const QString &line)
{
    const auto echo = std::find_if(m_said.begin(), m_said.end(),
        [&](const QString &said) { return said.trimmed() == line.trimmed(); });
    if (echo == m_said.end())
        return false;
    m_said.erase(echo);
    return true;
}

Person PlainDialect::me() const
{
    return {idOf(QString()), m_request.name, Role::Member, {}};
}

Person PlainDialect::voice(const QString &name) const
{
    return {idOf(name), name, Role::Guest, {}};
}

QString PlainDialect::seat() const
{
    return seatName(m_request.server.toString(), m_request.name);
}

} // namespace Teahouse

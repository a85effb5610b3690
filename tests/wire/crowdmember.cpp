// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/crowdmember.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QStringEncoder>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

namespace {

QByteArray inGbk(const QString &text)
{
    QStringEncoder encoder("GB18030");
    return encoder(text);
}

} // namespace

CrowdMember::CrowdMember(Kind kind, int number, quint16 port)
    : m_kind(kind)
    , m_number(number)
    , m_port(port)
    , m_key(kind == Kind::JsonWithKey ? Key::make() : Key {})
{ }

// A name of its own at each coming and renaming, since the server may still hold the old one.
QString CrowdMember::name() const
{
    return u"客人 %1 %2"_s.arg(m_number).arg(m_names);
}

void CrowdMember::comeIn()
{
    m_peer.emplace(m_port);
    m_bytes.clear();
    m_proved = m_joined = false;
    ++m_names;
    QByteArray hello =
        R"({"cmd":"hello","protocol":1,"name":")" + name().toUtf8().replace(' ', "\\u0020") + '"';
    if (m_kind == Kind::JsonWithKey)
        hello += R"(,"person":")" + m_key.person() + '"';
    command(name(), u"-n"_s, hello + '}');
}

void CrowdMember::talk()
{
    const QString text = u"m%1.%2; 喝茶"_s.arg(m_number).arg(++m_messages);
    command(text, u"-ta"_s, R"({"cmd":"ta","text":")" + text.toUtf8() + R"("})");
}

void CrowdMember::rename()
{
    ++m_names;
    command(name(), u"-n"_s, R"({"cmd":"n","name":")" + name().toUtf8() + R"("})");
}

void CrowdMember::leave()
{
    command({}, u"exit"_s, R"({"cmd":"exit"})");
}

void CrowdMember::drop()
{
    m_peer.reset();
    m_joined = false;
}

void CrowdMember::command(const QString &text, const QString &word, const QByteArray &json)
{
    const QString line = text.isEmpty() ? word : text + u' ' + word;
    WirePeer &wire = m_peer->wire();
    if (m_kind == Kind::Json || m_kind == Kind::JsonWithKey)
        wire.send(json + '\n');
    else if (m_kind == Kind::Gbk)
        wire.send(inGbk(line) + '\n');
    else
        wire.send(line.toUtf8() + (m_kind == Kind::Lines ? "\n" : ""));
}

bool CrowdMember::read()
{
    char buffer[16 * 1024];
    const ssize_t count = recv(descriptor(), buffer, sizeof buffer, MSG_DONTWAIT);
    if (count > 0) {
        m_bytes.append(buffer, count);
        if (!m_joined)
            noticeJoining();
        return true;
    }
    drop();
    return false;
}

void CrowdMember::noticeJoining()
{
    if (m_kind != Kind::Json && m_kind != Kind::JsonWithKey) {
        m_joined = m_bytes.startsWith("OK");
        return;
    }
    m_joined = m_bytes.contains(R"("event":"live")");
    const qsizetype end = m_bytes.indexOf('\n');
    if (m_kind == Kind::Json || m_proved || end < 0)
        return;
    const QJsonObject challenge = QJsonDocument::fromJson(m_bytes.left(end)).object();
    m_proved = true;
    m_peer->send(R"({"cmd":"prove","signature":")" + m_key.sign(challenge) + R"("})");
}

QString CrowdMember::decoded() const
{
    if (m_kind != Kind::Gbk)
        return QString::fromUtf8(m_bytes);
    QStringDecoder decoder("GB18030");
    return decoder(m_bytes);
}

QStringList CrowdMember::seen() const
{
    static const QRegularExpression message(u"m(\\d+\\.\\d+); 喝茶"_s);
    QStringList found;
    for (auto it = message.globalMatch(decoded()); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

} // namespace Teahouse::Wire

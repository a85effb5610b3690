// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/wire/jsonpeer.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QVariant>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace Teahouse::Wire {

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

Key Key::make()
{
    Key key {
        QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    if (sodium_init() < 0 || crypto_sign_keypair(raw(key.publicKey), raw(key.secretKey)) != 0)
        qFatal("libsodium makes no key");
    return key;
}

QByteArray Key::person() const
{
    return publicKey.toBase64(base64Url);
}

QString Key::id() const
{
    const QByteArray hash = QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(16).toBase64(base64Url));
}

QByteArray Key::sign(const QJsonObject &challenge) const
{
    QByteArray text = "teahouse-person-1";
    text += '\0';
    for (const char *field : {"nonce", "server"})
        text += QByteArray::fromBase64(at(challenge, field).toLatin1(), base64Url);
    QByteArray signature(crypto_sign_BYTES, '\0');
    QByteArray secret = secretKey;
    crypto_sign_detached(raw(signature), nullptr, raw(text), size_t(text.size()), raw(secret));
    return signature.toBase64(base64Url);
}

QJsonObject JsonPeer::event()
{
    for (;;) {
        const QByteArray line = m_wire.rawLine();
        const QJsonObject event = QJsonDocument::fromJson(line).object();
        if (event.isEmpty())
            return {{u"event"_s, QString::fromUtf8(line)}};
        if (at(event, "event") != "ping"_L1)
            return event;
    }
}

QJsonObject JsonPeer::event(const QString &kind)
{
    for (;;) {
        const QJsonObject next = event();
        const QString found = at(next, "event");
        if (found == kind || found.startsWith(u'<'))
            return next;
    }
}

QJsonObject JsonPeer::ask(const QByteArray &json)
{
    send(json);
    return event();
}

QJsonObject JsonPeer::join(const QByteArray &name)
{
    send(R"({"cmd":"hello","protocol":1,"client":"wire","name":")" + name + R"("})");
    return welcomed();
}

QJsonObject JsonPeer::join(const QByteArray &name, const Key &key)
{
    const QJsonObject challenge = ask(R"({"cmd":"hello","protocol":1,"client":"wire","name":")"
        + name + R"(","person":")" + key.person() + R"("})");
    if (at(challenge, "event") != "challenge"_L1)
        return challenge;
    send(R"({"cmd":"prove","signature":")" + key.sign(challenge) + R"("})");
    return welcomed();
}

QJsonObject JsonPeer::resume(
    const QByteArray &name, const Key &key, const QString &log, qint64 since)
{
    const QJsonObject challenge =
        ask(R"({"cmd":"hello","protocol":1,"name":")" + name + R"(","person":")" + key.person()
            + R"(","log":")" + log.toLatin1() + R"(","since":)" + QByteArray::number(since) + '}');
    send(R"({"cmd":"prove","signature":")" + key.sign(challenge) + R"("})");
    return event(u"welcome"_s);
}

QJsonObject JsonPeer::say(const QByteArray &text, const QByteArray &ref)
{
    send(R"({"cmd":"ta","text":")" + text + R"(","ref":")" + ref + R"("})");
    for (;;) {
        const QJsonObject next = event();
        const QString kind = at(next, "event");
        const bool answers = kind == "ack"_L1 || kind == "error"_L1;
        if ((answers && at(next, "ref") == QString::fromUtf8(ref)) || kind.startsWith(u'<'))
            return next;
    }
}

QJsonObject JsonPeer::welcomed()
{
    const QJsonObject welcome = event();
    if (at(welcome, "event") == "welcome"_L1)
        event(u"live"_s);
    return welcome;
}

QString at(const QJsonObject &event, const char *path)
{
    QJsonValue value = event;
    for (const QByteArray &step : QByteArray(path).split('.'))
        value = value.toObject().value(QLatin1String(step));
    return value.toVariant().toString();
}

} // namespace Teahouse::Wire

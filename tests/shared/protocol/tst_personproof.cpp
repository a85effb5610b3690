// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/personproof.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

using namespace Teahouse;

class PersonProofTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aSignatureProvesThePerson();
    void nothingElseProvesThePerson_data();
    void nothingElseProvesThePerson();
    void signsExactlyWhatTheProtocolSays();
    void signsNoPartsOfOtherSizes();
    void anIdIsTheHeadOfTheKeysHash();
    void randomIdsDiffer();
    void base64UrlTakesExactlyWhatItWrites_data();
    void base64UrlTakesExactlyWhatItWrites();
    void base64UrlRefusesTheRest_data();
    void base64UrlRefusesTheRest();

private:
    PersonKey m_key;
    QByteArray m_nonce;
    QByteArray m_server;
};

void PersonProofTest::init()
{
    m_key = PersonKey::make();
    m_nonce = QByteArray(32, 'n');
    m_server = QByteArray(32, 's');
}

void PersonProofTest::aSignatureProvesThePerson()
{
    const QByteArray signature = signProof(m_key, m_nonce, m_server);

    QCOMPARE(m_key.publicKey.size(), 32);
    QCOMPARE(signature.size(), 64);
    QVERIFY(verifyProof(m_key.publicKey, signature, m_nonce, m_server));
}

void PersonProofTest::nothingElseProvesThePerson_data()
{
    QTest::addColumn<QByteArray>("changed");

    for (const char *part : {"key", "signature", "nonce", "server", "shorter", "longer", "empty",
             "short key", "another key", "moved border"})
        QTest::newRow(part) << QByteArray(part);
}

void PersonProofTest::nothingElseProvesThePerson()
{
    QFETCH(QByteArray, changed);
    QByteArray signature = signProof(m_key, m_nonce, m_server);
    const auto flip = [](QByteArray &bytes) { bytes[5] = char(bytes[5] ^ 1); };

    if (changed == "key")
        flip(m_key.publicKey);
    else if (changed == "signature")
        flip(signature);
    else if (changed == "nonce")
        flip(m_nonce);
    else if (changed == "server")
        flip(m_server);
    else if (changed == "shorter")
        signature.chop(1);
    else if (changed == "longer")
        signature.append('x');
    else if (changed == "empty")
        signature.clear();
    else if (changed == "short key")
        m_key.publicKey.chop(1);
    else if (changed == "another key")
        m_key = PersonKey::make();
    else {
        m_nonce += m_server.first(1);
        m_server = m_server.sliced(1);
    }

    QVERIFY(!verifyProof(m_key.publicKey, signature, m_nonce, m_server));
}

// Ed25519 is deterministic, so a key from a fixed seed (here: the first test vector of RFC 8032)
// always gives these bytes; another program can check itself against them.
void PersonProofTest::signsExactlyWhatTheProtocolSays()
{
    const QByteArray seed =
        QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    const QByteArray publicKey =
        QByteArray::fromHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    const PersonKey key {publicKey, seed + publicKey};

    QCOMPARE(signProof(key, m_nonce, m_server).toHex(),
        QByteArray("5612253569bed79eb0a963bb7e075bca525150b5f82a0c798a872f4d7cb83173"
                   "32e930919f6c4c8ab6a9eb36414bf49a4221404440483150f1909d170720b005"));
    QCOMPARE(personIdOf(publicKey).text, QByteArray("If4x36FUomFia_hUBG_SJw"));
}

void PersonProofTest::signsNoPartsOfOtherSizes()
{
    QVERIFY(signProof(m_key, m_nonce.chopped(1), m_server).isEmpty());
    QVERIFY(signProof(m_key, m_nonce, m_server + 'x').isEmpty());
    QVERIFY(signProof({m_key.publicKey, {}}, m_nonce, m_server).isEmpty());
}

void PersonProofTest::anIdIsTheHeadOfTheKeysHash()
{
    const PersonId id = personIdOf(m_key.publicKey);

    QCOMPARE(id.text.size(), 22);
    QCOMPARE(fromBase64Url(id.text.toByteArray()),
        QCryptographicHash::hash(m_key.publicKey, QCryptographicHash::Sha256).first(16));
}

void PersonProofTest::randomIdsDiffer()
{
    QSet<QByteArray> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(randomPersonId().text.toByteArray());

    QCOMPARE(ids.size(), 1000);
    QCOMPARE(ids.begin()->size(), 22);
    QCOMPARE(randomBytes(0), QByteArray());
    QCOMPARE(randomBytes(32).size(), 32);
}

void PersonProofTest::base64UrlTakesExactlyWhatItWrites_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("one") << QByteArray("f") << QByteArray("Zg");
    QTest::newRow("two") << QByteArray("fo") << QByteArray("Zm8");
    QTest::newRow("three") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("both odd letters") << QByteArray("\xfb\xff\xbf") << QByteArray("-_-_");
}

void PersonProofTest::base64UrlTakesExactlyWhatItWrites()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);

    QCOMPARE(toBase64Url(bytes), text);
    QCOMPARE(fromBase64Url(text), bytes);
}

void PersonProofTest::base64UrlRefusesTheRest_data()
{
    QTest::addColumn<QByteArray>("text");

    for (const char *text : {"", "Zg==", "Zm8=", "Zh", "Zm9", "Z", "Zm9vZ", "+/+/", "Zm 9v",
             "Zm9v\n", "Zm9!", "=", "Zg=x"})
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("nul inside") << QByteArray("Zm\0v", 4);
}

void PersonProofTest::base64UrlRefusesTheRest()
{
    QFETCH(QByteArray, text);

    QCOMPARE(fromBase64Url(text), QByteArray());
}

QTEST_GUILESS_MAIN(PersonProofTest)
#include "tst_personproof.moc"

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/wire/serverprocess.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

struct ssl_st;

namespace Teahouse::Wire {

/// How a dialogue is cut into segments.
enum class Cut { Whole, Bytes, Sevens, Lines };

/// Whether a new peer waits for the end of its TLS handshake, or goes on with it in takeNow().
enum class Handshake { Awaited, Later };

/// A stranger with a socket: it knows bytes and nothing else, and blocks as a beginner's script
/// does. With TEAHOUSE_WIRE_TLS in the environment all of it happens inside TLS. What does not come
/// within the patience of a test reads as "<nothing>", a closed connection as
/// "<closed>", so that a comparison shows which of the two it was.
class WirePeer
{
    Q_DISABLE_COPY(WirePeer)
public:
    explicit WirePeer(quint16 port, Handshake handshake = Handshake::Awaited);
    WirePeer(WirePeer &&other) noexcept;
    WirePeer &operator=(WirePeer &&other) noexcept;
    ~WirePeer();

    bool isConnected() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }
    /// Our own end, as the server shows a peer without a name: "127.0.0.1:51234".
    QString address() const;

    void send(const QByteArray &bytes);
    void send(const QByteArray &bytes, Cut cut);
    void sendLine(const QString &text) { send(text.toUtf8() + '\n'); }

    /// What has come by now, without waiting, and leaves what waits for the end of the handshake;
    /// nothing once the connection is gone.
    std::optional<QByteArray> takeNow();
    /// What one recv() brings. For peers that read no lines.
    QByteArray recvOnce(int most = 1024, int ms = patienceMs);
    /// The next line without its LF.
    QByteArray rawLine();
    /// The next line with its time as "[T]".
    QString line() { return unstamped(QString::fromUtf8(rawLine())); }
    /// One line, and the next line that comes.
    QString ask(const QString &text);
    /// The lines before `last`, which is taken too.
    QStringList linesUntil(const QString &last);
    /// Recv()s until the bytes so far contain `last`: each in the piece in which it came.
    std::vector<QByteArray> piecesUntil(const QByteArray &last);
    /// Everything up to the end of the connection; "<nothing>" at the end if it stays open.
    QByteArray rest();

    void halfClose();
    /// Ends the connection with RST instead of FIN.
    void reset();
    void close();

    /// "[2026-01-02 03:04:05] bob:hi" → "[T] bob:hi", at the beginning of each line.
    static QString unstamped(const QString &text);

private:
    struct Deleter {
        void operator()(ssl_st *tls) const;
    };

    void encrypt(Handshake handshake);
    void sendEncrypted(const QByteArray &bytes);
    std::optional<QByteArray> takeDecrypted();

    int m_descriptor = -1;
    std::unique_ptr<ssl_st, Deleter> m_tls;
    QByteArray m_buffer;
    QByteArray m_unsent; ///< waits for the end of the handshake, or for room
};

} // namespace Teahouse::Wire

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/metricsendpoint.h"

#include "server_gui/net/metricstext.h"

#include <QTcpSocket>

#include <memory>

namespace Teahouse {

namespace {

QByteArray answer(const char *status, const char *type, const QByteArray &body)
{
    return QByteArray("HTTP/1.0 ") + status + "\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\nX-Content-Type-Options: nosniff\r\n\r\n" + body;
}

QByteArray refusal(const char *status, const char *sentence)
{
    return answer(status, "text/plain; charset=utf-8", QByteArray(sentence) + '\n');
}

bool isWhole(const QByteArray &request)
{
    return request.contains("\r\n\r\n") || request.contains("\n\n");
}

QByteArray answerTo(const QByteArray &request, const MetricsEndpoint::Figures &figures)
{
    const QByteArrayList words = request.left(request.indexOf('\n')).trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/"))
        return refusal("400 Bad Request", "ask with: GET /metrics HTTP/1.0");
    if (words[0] != "GET")
        return refusal("405 Method Not Allowed\r\nAllow: GET", "only GET is answered here");
    if (words[1] != "/metrics" && words[1] != "/")
        return refusal("404 Not Found", "the figures are at /metrics");
    return answer("200 OK", "text/plain; version=0.0.4; charset=utf-8", metricsText(figures()));
}

} // namespace

MetricsEndpoint::MetricsEndpoint(Figures figures, QObject *parent)
    : QObject(parent)
    , m_figures(std::move(figures))
    , m_listener(Milliseconds(mostMs), this)
{
    connect(&m_listener, &Listener::accepted, this, &MetricsEndpoint::onAccepted);
    connect(&m_listener, &Listener::acceptedOnSpare, this, &closeSocket);
}

void MetricsEndpoint::onAccepted(qintptr descriptor)
{
    if (m_askers >= mostAskers)
        return closeSocket(descriptor);
    auto socket = std::make_unique<QTcpSocket>();
    // Before the descriptor, or it has no effect.
    socket->setReadBufferSize(mostRequestBytes);
    if (!socket->setSocketDescriptor(descriptor))
        return closeSocket(descriptor);
    ++m_askers;
    QTcpSocket *asker = socket.release();
    asker->setParent(this);
    connect(asker, &QTcpSocket::readyRead, this, [this, asker] { onReadable(*asker); });
    connect(asker, &QTcpSocket::disconnected, asker, &QObject::deleteLater);
    connect(asker, &QObject::destroyed, this, [this] { --m_askers; });
    // Whoever asks too slowly, or does not take the answer, is let go.
    QTimer::singleShot(mostMs, asker, [asker] {
        asker->abort();
        asker->deleteLater();
    });
}

void MetricsEndpoint::onReadable(QTcpSocket &socket)
{
    const QByteArray request = socket.peek(mostRequestBytes);
    if (!isWhole(request) && request.size() < mostRequestBytes)
        return;
    disconnect(&socket, &QTcpSocket::readyRead, this, nullptr);
    socket.readAll();
    socket.write(isWhole(request)
            ? answerTo(request, m_figures)
            : refusal("431 Request Header Fields Too Large", "this request is too long"));
    socket.disconnectFromHost();
}

} // namespace Teahouse

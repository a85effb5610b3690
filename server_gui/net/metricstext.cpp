// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/metricstext.h"

namespace Teahouse {

namespace {

constexpr std::array<const char *, cutOffCount> cutOffWords {"outbox-full", "stalled",
    "outboxes-full", "not-read", "no-handshake", "not-joined", "silent", "too-fast"};

/// One line, "teahouse_NAME{LABELS} VALUE".
QByteArray sample(const QByteArray &name, const QByteArray &labels, const QByteArray &value)
{
    const QByteArray braced = labels.isEmpty() ? labels : '{' + labels + '}';
    return "teahouse_" + name + braced + ' ' + value + '\n';
}

QByteArray head(const QByteArray &name, const char *type, const char *help)
{
    return "# HELP teahouse_" + name + ' ' + help + "\n# TYPE teahouse_" + name + ' ' + type + '\n';
}

QByteArray gauge(const QByteArray &name, const char *help, qint64 value)
{
    return head(name, "gauge", help) + sample(name, {}, QByteArray::number(value));
}

QByteArray counter(const QByteArray &name, const char *help, qint64 value)
{
    return head(name, "counter", help) + sample(name, {}, QByteArray::number(value));
}

QByteArray seconds(double value)
{
    return QByteArray::number(value, 'g', 9);
}

QByteArray histogram(const QByteArray &name, const char *help, const DurationCounts &counts)
{
    QByteArray text = head(name, "histogram", help);
    qint64 upTo = 0;
    for (size_t step = 0; step + 1 < DurationCounts::stepCount; ++step) {
        upTo += counts.countOf(step);
        text += sample(name + "_bucket", "le=\"" + seconds(DurationCounts::bound(step)) + '"',
            QByteArray::number(upTo));
    }
    return text + sample(name + "_bucket", "le=\"+Inf\"", QByteArray::number(counts.count()))
        + sample(name + "_sum", {}, seconds(counts.seconds()))
        + sample(name + "_count", {}, QByteArray::number(counts.count()));
}

QByteArray connections(const ServerFigures &figures)
{
    return head("connections", "gauge", "Connections by how they speak.")
        + sample("connections", "kind=\"undecided\"", QByteArray::number(figures.undecided))
        + sample("connections", "kind=\"text\"", QByteArray::number(figures.text))
        + sample("connections", "kind=\"json\"", QByteArray::number(figures.json));
}

QByteArray cutOffs(const ServerFigures &figures)
{
    QByteArray text =
        head("cut_off_total", "counter", "Connections that the server ended, by reason.");
    for (size_t why = 0; why < cutOffCount; ++why)
        text += sample("cut_off_total", QByteArray("reason=\"") + cutOffWords[why] + '"',
            QByteArray::number(figures.cutOffs[why]));
    return text;
}

} // namespace

const char *cutOffWord(CutOff why)
{
    return cutOffWords[size_t(why)];
}

QByteArray metricsText(const ServerFigures &figures)
{
    return gauge("up_seconds", "Since the start.", figures.upSeconds)
        + gauge("people", "People inside.", figures.people) + connections(figures)
        + gauge("encrypted_connections", "Of all connections.", figures.encrypted)
        + gauge("outbox_bytes", "Waiting for peers to take them.", figures.outboxBytes)
        + counter("admitted_total", "Connections that were let in.", figures.admitted)
        + counter("turned_away_total", "Connections refused at the door.", figures.turnedAway)
        + cutOffs(figures) + counter("messages_total", "Said since the start.", figures.messages)
        + counter("deliveries_total", "Messages times those they went to.", figures.deliveries)
        + counter("received_bytes_total", "From peers, without encryption.", figures.bytesIn)
        + counter("sent_bytes_total", "To peers, without encryption.", figures.bytesOut)
        + histogram("turn_seconds", "Turns of the server's event loop.", figures.turns)
        + histogram("commit_seconds", "Until what was said is kept.", figures.commits);
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/charset.h"
#include "shared/protocol/jsoncodec.h"
#include "shared/protocol/linereader.h"
#include "shared/protocol/phrasebook.h"
#include "shared/protocol/textcodec.h"

#include <benchmark/benchmark.h>

using namespace Teahouse;
using namespace Qt::StringLiterals;

// What one message costs on its way through the server besides the system calls: framing and
// decoding once, encoding once for each dialect of the room, however many hear it.

namespace {

const QString said = u"The probe on scope 3 was set to ×10: 今天第二组用三号示波器, group 4"_s;

MessagePosted message()
{
    return {EventId(1301), QDateTime(QDate(2026, 11, 21), QTime(9, 30, 2), Qt::UTC), {},
        {{"abcdefghijklmnopqrstuv"}, u"Priya Nair"_s}, {}, said, {}, u"c-17"_s};
}

void encodeTextEvent(benchmark::State &state)
{
    const Phrasebook phrases(u"en"_s);
    const TextCodec codec(phrases);
    const Event event = message();
    const QDateTime now = message().at;
    for (auto _ : state)
        benchmark::DoNotOptimize(codec.encodeEvent(event, {"another"}, now).toUtf8());
}
BENCHMARK(encodeTextEvent);

void decodeTextCommand(benchmark::State &state)
{
    const QByteArray line = (said + u" -ta"_s).toUtf8();
    CharsetDetector charset;
    for (auto _ : state)
        benchmark::DoNotOptimize(TextCodec::decodeCommand(charset.decode(line)));
}
BENCHMARK(decodeTextCommand);

void encodeJsonEvent(benchmark::State &state)
{
    const Phrasebook phrases(u"en"_s);
    const Event event = message();
    for (auto _ : state)
        benchmark::DoNotOptimize(JsonCodec::encodeEvent(event, phrases));
}
BENCHMARK(encodeJsonEvent);

void decodeJsonEvent(benchmark::State &state)
{
    const QByteArray line = JsonCodec::encodeEvent(message(), Phrasebook(u"en"_s));
    for (auto _ : state)
        benchmark::DoNotOptimize(JsonCodec::decodeEvent(line));
}
BENCHMARK(decodeJsonEvent);

void decodeJsonCommand(benchmark::State &state)
{
    const QByteArray line = JsonCodec::encodeCommand(Say {said, {}, u"c-17"_s});
    for (auto _ : state)
        benchmark::DoNotOptimize(JsonCodec::decodeCommand(line));
}
BENCHMARK(decodeJsonCommand);

/// Range: how many bytes a read brings, of lines of 72.
void frameLines(benchmark::State &state)
{
    const QByteArray lines = (QByteArray(71, 'x') + '\n').repeated(1'000);
    const auto segment = qsizetype(state.range(0));
    for (auto _ : state) {
        LineFramer framer(16 * 1024);
        for (qsizetype at = 0; at < lines.size(); at += segment) {
            framer.append(QByteArrayView(lines).sliced(at, std::min(segment, lines.size() - at)));
            while (framer.next().status == FrameStatus::Complete) { }
        }
    }
    state.SetBytesProcessed(state.iterations() * lines.size());
}
BENCHMARK(frameLines)->Arg(1)->Arg(100)->Arg(65536);

/// A peer that knows no lines: each command alone, ended by a quiet gap.
void frameByQuiet(benchmark::State &state)
{
    const QByteArray command = said.toUtf8() + " -ta";
    QuietGapReader reader(16 * 1024);
    Instant now {};
    for (auto _ : state) {
        reader.append(command, now);
        now += QuietGapReader::longGap;
        benchmark::DoNotOptimize(reader.next(now));
    }
}
BENCHMARK(frameByQuiet);

void encodeGb18030(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeText(said, Charset::Gb18030));
}
BENCHMARK(encodeGb18030);

} // namespace

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/session/textdialect.h"

#include "client_gui/session/seatname.h"
#include "shared/protocol/textcodec.h"

#include <utility>

namespace Teahouse {

namespace {

constexpr Milliseconds answerDeadline {2'000};
constexpr qsizetype mostEarlyLines = 100;

// What a server may do to the blanks at the ends of a message.
bool isEcho(const QString &line, const QString &echo)
{
    return line.trimmed() == echo.trimmed();
}

} // namespace

TextDialect::TextDialect(JoinRequest request, Scheduler &scheduler, QObject *parent)
    : Dialect(parent)
    , m_request(std::move(request))
    , m_scheduler(scheduler)
    , m_reader(scheduler)
    , m_pacer(scheduler)
    , m_patience(scheduler)
    , m_silence(scheduler)
{
    connect(&m_reader, &TextReader::lineRead, this, &TextDialect::readLine);
    connect(&m_reader, &TextReader::overflowed, this, &Dialect::overflowed);
    connect(&m_pacer, &TextPacer::bytesReady, this, &Dialect::bytesReady);
}

void TextDialect::open()
{
    emit understood();
    takeName();
}

void TextDialect::takeName()
{
    const std::optional<QString> line = TextCodec::encodeCommand(TakeName {m_request.name, {}});
    m_pacer.add(line->toUtf8());
}

void TextDialect::receive(const QByteArray &bytes)
{
    m_reader.append(bytes);
}

void TextDialect::finish()
{
    m_reader.finish();
    if (!m_joined && !m_early.isEmpty())
        giveUpJoining();
}

void TextDialect::readLine(const QByteArray &bytes)
{
    const QString line = m_charset.decode(bytes);
    if (!m_joined) {
        readBeforeJoining(line);
        return;
    }
    Event event = bounded(TextCodec::decodeEvent(line));
    if (const auto *message = std::get_if<MessagePosted>(&event)) {
        // A private message of ours comes back with the name of its receiver only.
        const bool isOurs = message->from.name.isEmpty() || message->from.name == m_request.name;
        if (isOurs && settleEcho(*message))
            return;
    } else if (const auto *refused = std::get_if<Refused>(&event)) {
        if (settleRefusal(*refused))
            return;
    } else if (std::holds_alternative<Ack>(event)) {
        settleRename();
        return;
    } else if (const auto *joined = std::get_if<Joined>(&event)) {
        // Older servers tell everybody of everybody, the newcomer included.
        if (joined->people.size() == 1 && joined->people.front().name == m_request.name)
            return;
    }
    tell(std::move(event));
}

void TextDialect::readBeforeJoining(const QString &line)
{
    // An older server may send its OK and what comes next so quickly that they arrive as one.
    if (line.startsWith(QLatin1String("OK[")) || line == QLatin1String("OK")) {
        readOk(QStringView(line).sliced(2));
        return;
    }
    Event event = bounded(TextCodec::decodeEvent(line));
    if (auto *refused = std::get_if<Refused>(&event); refused && authenticate(*refused))
        return;
    if (std::holds_alternative<Refused>(event) || std::holds_alternative<Bye>(event)) {
        emit eventsRead({event});
        return;
    }
    // A greeting perhaps, or a refusal in words that we do not know: time will tell.
    if (m_early.size() < mostEarlyLines)
        m_early.append(line);
    if (!m_patience.isActive())
        m_patience.start(answerDeadline, [this] { giveUpJoining(); });
}

void TextDialect::readOk(QStringView behind)
{
    if (std::exchange(m_authenticates, false)) {
        m_pacer.answered();
        takeName();
        return;
    }
    join();
    if (!behind.isEmpty())
        tell(bounded(TextCodec::decodeEvent(behind)));
}

bool TextDialect::authenticate(Refused &refused)
{
    m_authenticates = false;
    const QString password = m_passwords.to(refused);
    const std::optional<QString> line = TextCodec::encodeCommand(Authenticate {password, {}});
    if (password.isEmpty() || !line)
        return false;
    m_authenticates = true;
    m_patience.stop(); // what came before was no refusal
    m_pacer.answered();
    m_pacer.add(line->toUtf8());
    return true;
}

void TextDialect::join()
{
    m_patience.stop();
    m_joined = true;
    m_pacer.answered();
    Welcome welcome;
    welcome.you = me();
    welcome.members = {me()};
    welcome.membersTotal = 1;
    welcome.limits.messageBurst = 0; // nobody tells; the pauses between commands are slow enough
    welcome.limits.messagesPerSecond = 0;
    std::vector<Event> events {welcome};
    for (const QString &line : std::exchange(m_early, {})) {
        events.push_back(bounded(TextCodec::decodeEvent(line)));
        m_ids.fill(events.back(), me());
    }
    events.push_back(Live {});
    emit eventsRead(events);
}

void TextDialect::giveUpJoining()
{
    Refused refused;
    refused.code = ErrorCode::NotAllowed;
    refused.text = m_early.join(u'\n');
    emit eventsRead({bounded(refused)});
}

void TextDialect::tell(Event event)
{
    m_ids.fill(event, me());
    emit eventsRead({event});
}

void TextDialect::send(const Command &command)
{
    if (const auto *say = std::get_if<Say>(&command)) {
        sendMessage(*say, say->text, say->ref, std::nullopt);
    } else if (const auto *sayTo = std::get_if<SayTo>(&command)) {
        const QString known = m_ids.nameOf(PersonId {sayTo->to.toLatin1()});
        Person to;
        to.name = known.isEmpty() ? sayTo->to : known;
        to.id = m_ids.idOf(to.name);
        SayTo named = *sayTo;
        named.to = to.name;
        sendMessage(named, sayTo->text, sayTo->ref, to);
    } else if (const auto *take = std::get_if<TakeName>(&command)) {
        ask(command, {take->ref, {}, std::nullopt, {}});
    } else if (const auto line = TextCodec::encodeCommand(command)) {
        m_pacer.add(encodeText(*line, m_charset.charset()));
    }
}

void TextDialect::sendMessage(const Command &command, const QString &text, const QString &ref,
    const std::optional<Person> &to)
{
    MessagePosted told;
    told.from = me();
    told.to = to;
    if (to)
        told.conversation = privateConversation(told.from.id, to->id);
    told.text = text;
    told.ref = ref;
    // A line end would end the command, so each line is a message of its own.
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Command one = command;
        if (auto *say = std::get_if<Say>(&one))
            say->text = lines.at(i);
        else if (auto *sayTo = std::get_if<SayTo>(&one))
            sayTo->text = lines.at(i);
        const bool isLast = i + 1 == lines.size();
        ask(one, {ref, lines.at(i), isLast ? std::optional(told) : std::nullopt, {}});
    }
}

void TextDialect::ask(const Command &command, Asked asked)
{
    const std::optional<QString> line = TextCodec::encodeCommand(command);
    if (!line)
        return;
    m_pacer.add(encodeText(*line, m_charset.charset()), [this, asked = std::move(asked)]() mutable {
        asked.written = m_scheduler.now();
        m_asked.push_back(asked);
        watchAsked();
    });
}

bool TextDialect::settleEcho(const MessagePosted &message)
{
    for (qsizetype i = 0; i < qsizetype(m_asked.size()); ++i) {
        if (!isEcho(m_asked.at(size_t(i)).line, message.text))
            continue;
        // Answers come in order: those before it had none and will get none.
        for (qsizetype settled = 0; settled <= i; ++settled)
            settleFirst(message.at);
        releaseNext();
        return true;
    }
    return false;
}

bool TextDialect::settleRefusal(Refused refused)
{
    if (m_asked.empty())
        return false;
    refused.ref = m_asked.front().ref;
    std::erase_if(m_asked, [&](const Asked &asked) { return asked.ref == refused.ref; });
    watchAsked();
    releaseNext();
    emit eventsRead({refused});
    return true;
}

bool TextDialect::settleRename()
{
    const auto asked = std::find_if(m_asked.begin(), m_asked.end(),
        [](const Asked &candidate) { return candidate.line.isEmpty() && !candidate.message; });
    if (asked == m_asked.end())
        return false;
    const Ack ack {asked->ref, std::nullopt, true};
    m_asked.erase(asked);
    watchAsked();
    releaseNext();
    emit eventsRead({ack});
    return true;
}

void TextDialect::settleFirst(const QDateTime &at)
{
    const Asked asked = std::move(m_asked.front());
    m_asked.pop_front();
    watchAsked();
    if (!asked.message)
        return;
    MessagePosted told = *asked.message;
    told.at = at.isValid() ? at : m_scheduler.utc();
    emit eventsRead({told, Ack {asked.ref, std::nullopt, false}});
}

void TextDialect::releaseNext()
{
    // The late echo of an earlier command does not say that the server has read the latest one.
    if (m_asked.empty())
        m_pacer.answered();
}

void TextDialect::watchAsked()
{
    if (m_asked.empty()) {
        m_silence.stop();
        return;
    }
    const auto passed = m_scheduler.now() - m_asked.front().written;
    m_silence.start(answerDeadline - std::chrono::duration_cast<Milliseconds>(passed), [this] {
        settleFirst({}); // no echo and no refusal: a server whose echo is off
    });
}

void TextDialect::exit()
{
    m_pacer.add(QByteArrayLiteral("exit"));
}

void TextDialect::rename(const QString &name)
{
    m_ids.rename(m_request.name, name);
    m_request.name = name;
}

QStringList TextDialect::uncertain() const
{
    QStringList refs;
    for (const Asked &asked : m_asked)
        refs.append(asked.ref);
    refs.removeDuplicates();
    return refs;
}

Person TextDialect::me()
{
    return {m_ids.idOf(m_request.name), m_request.name, Role::Member, {}};
}

QString TextDialect::seat() const
{
    return seatName(m_request.server.toString(), m_request.name);
}

} // namespace Teahouse

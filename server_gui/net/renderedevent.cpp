// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/net/renderedevent.h"

#include "shared/protocol/jsoncodec.h"

namespace Teahouse {

namespace {

bool dependsOnLanguage(const Event &event)
{
    return std::holds_alternative<Refused>(event) || std::holds_alternative<Bye>(event);
}

} // namespace

Languages::Languages(const QString &roomLanguage)
{
    for (const QString &language : Phrasebook::languages())
        m_books.push_back(std::make_unique<Phrasebook>(language));
    setRoom(roomLanguage);
}

void Languages::setRoom(const QString &language)
{
    m_room = std::max(0, int(Phrasebook::languages().indexOf(language)));
    m_text = std::make_unique<TextCodec>(ofRoom());
}

int Languages::of(const QString &locale) const
{
    const QString language = locale.left(2);
    for (size_t i = 0; i < m_books.size() && !language.isEmpty(); ++i) {
        if (m_books[i]->language().startsWith(language))
            return int(i);
    }
    return m_room;
}

size_t indexOf(const Dialect &dialect)
{
    if (dialect.kind == SessionKind::Json)
        return 0;
    return dialect.charset == Charset::Utf8 ? 1 : 2;
}

RenderedEvent::RenderedEvent(const Event &event, const Languages &languages, const QDateTime &now,
    PersonId viewer, Tapes *tapes)
    : m_event(event)
    , m_languages(languages)
    , m_now(now)
    , m_viewer(std::move(viewer))
    , m_tapes(tapes)
{ }

const SharedBytes &RenderedEvent::bytes(const Dialect &dialect)
{
    if (dialect.kind != SessionKind::Json) {
        auto &text = dialect.charset == Charset::Utf8 ? m_utf8 : m_gb18030;
        if (!text)
            text = keep(encode(dialect.charset), dialect);
        return *text;
    }
    const size_t language = dependsOnLanguage(m_event) ? size_t(dialect.language) : 0;
    if (m_json.size() <= language)
        m_json.resize(language + 1);
    if (!m_json[language])
        m_json[language] = keep(encodeJson(int(language)), dialect);
    return *m_json[language];
}

bool RenderedEvent::standsAlone() const
{
    const auto *ack = std::get_if<Ack>(&m_event);
    const auto *bye = std::get_if<Bye>(&m_event);
    return (ack && ack->named) || (bye && bye->reason == ByeReason::Exit);
}

SharedBytes RenderedEvent::keep(const QByteArray &bytes, const Dialect &dialect)
{
    return m_tapes ? (*m_tapes)[indexOf(dialect)].write(bytes) : SharedBytes::of(bytes);
}

QByteArray RenderedEvent::encodeJson(int language) const
{
    return JsonCodec::encodeEvent(m_event, m_languages.at(language)) + '\n';
}

QByteArray RenderedEvent::encode(Charset charset) const
{
    QString text = m_languages.text().encodeEvent(m_event, m_viewer, m_now);
    return text.isEmpty() ? QByteArray() : encodeText(text += u'\n', charset);
}

} // namespace Teahouse

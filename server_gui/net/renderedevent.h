// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/net/sharedbytes.h"
#include "shared/protocol/charset.h"
#include "shared/protocol/event.h"
#include "shared/protocol/negotiation.h"
#include "shared/protocol/phrasebook.h"
#include "shared/protocol/textcodec.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <vector>

namespace Teahouse {

/// In which form a session hears events.
struct Dialect {
    SessionKind kind = SessionKind::Text;
    Charset charset = Charset::Utf8;
    int language = 0; ///< of a JSON peer's sentences, an index of Languages
};

/// JSON, and text in each character set.
constexpr size_t dialectCount = 3;
size_t indexOf(const Dialect &dialect);

/// A tape for each dialect: what everyone is told lies side by side on it.
using Tapes = std::array<Tape, dialectCount>;

/// The phrasebooks of all languages. JSON peers choose one; text peers hear the room's.
class Languages
{
public:
    explicit Languages(const QString &roomLanguage);

    /// The language that text peers hear.
    void setRoom(const QString &language);
    int room() const { return m_room; }
    /// The one that serves a locale name best; the room's for an unknown or empty one.
    int of(const QString &locale) const;
    const Phrasebook &at(int language) const { return *m_books[size_t(language)]; }
    const Phrasebook &ofRoom() const { return at(m_room); }
    const TextCodec &text() const { return *m_text; }

private:
    std::vector<std::unique_ptr<Phrasebook>> m_books;
    std::unique_ptr<TextCodec> m_text;
    int m_room = 0;
};

/// An event on its way out: encoded when the first session of a dialect needs it, once for all of
/// them.
class RenderedEvent
{
public:
    /// `now` is UTC. The event must outlive this. Without tapes its bytes stand alone.
    RenderedEvent(const Event &event, const Languages &languages, const QDateTime &now,
        PersonId viewer = {}, Tapes *tapes = nullptr);

    /// With its line end; empty if such sessions are not told.
    const SharedBytes &bytes(const Dialect &dialect);
    /// `OK` and `exit` leave in a write of their own.
    bool standsAlone() const;
    /// Its place in the log; none for what does not last.
    EventId id() const { return idOf(m_event); }
    bool isTyping() const { return std::holds_alternative<Typing>(m_event); }

private:
    SharedBytes keep(const QByteArray &bytes, const Dialect &dialect);
    QByteArray encodeJson(int language) const;
    QByteArray encode(Charset charset) const;

    const Event &m_event;
    const Languages &m_languages;
    QDateTime m_now;
    PersonId m_viewer;
    Tapes *m_tapes;
    std::vector<std::optional<SharedBytes>> m_json; ///< by language
    std::optional<SharedBytes> m_utf8;
    std::optional<SharedBytes> m_gb18030;
};

} // namespace Teahouse

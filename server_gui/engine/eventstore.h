// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "server_gui/engine/retention.h"
#include "shared/base/result.h"
#include "shared/protocol/event.h"

#include <functional>
#include <optional>
#include <vector>

namespace Teahouse {

/// A lasting event on its way to the store: what everybody is told once it is kept.
struct LastingEvent {
    EventId id {};
    Event event; ///< without anybody's ref
    PersonId person; ///< who said it; null for what the room tells by itself
    QString ref; ///< theirs; may be empty
};

/// What came of one lasting event.
struct StoreOutcome {
    enum class Kind {
        Stored,
        Repeated, ///< this person said the same under this ref before, as `earlier`
        RefUsed, ///< … and it was something else
        Failed, ///< the disk refuses; `detail` tells why
    };
    EventId id {};
    Kind kind = Kind::Stored;
    EventId earlier {};
    QString detail;
};

/// What somebody wants to read. Only what `reader` may see is found: the room, and conversations
/// that the reader is one of the two people of.
struct HistoryQuery {
    PersonId reader = {};
    std::optional<ConversationId> conversation = {}; ///< none: everything the reader may see
    std::optional<EventId> before = {};
    std::optional<EventId> after = {};
    int limit = 200;
    bool messagesOnly = true;
    QString ref = {}; ///< only the message that `reader` sent under it; empty: any
    qint64 bytes = 512 * 1024; ///< a page ends behind these, so that it fits into an outbox
    bool operator==(const HistoryQuery &) const = default;
};

/// What somebody looks for, the newest first found. Only what `reader` may see is found, as above.
/// No one looks for more at once.
inline constexpr qsizetype mostSearchCharacters = 200;

struct SearchQuery {
    PersonId reader = {};
    QString words = {}; ///< all of them; what no word is in does not count
    QString from = {}; ///< a person's id, or a name that was borne then; empty: anybody
    std::optional<ConversationId> conversation = {}; ///< none: everything the reader may see
    QDateTime earliest = {}; ///< UTC; invalid: no bound
    QDateTime latest = {};
    std::optional<EventId> before = {};
    int limit = 200;
    qint64 bytes = 512 * 1024; ///< a page ends behind these, so that it fits into an outbox
    bool operator==(const SearchQuery &) const = default;
};

struct HistoryPage {
    std::vector<Event> events; ///< in the order of their ids
    bool more = false; ///< there are others further away, or older ones found
    EventId reached {}; ///< the last that was read, told or not; null where there was none
    EventId gone {}; ///< what was asked for by its ref was kept under this id, and is erased
    EventId head {}; ///< everything up to here was kept when the page was read
    bool failed = false;
};

/// The last name of a person with a key, which nobody else may take while they are inside and for
/// some time after.
struct KeptName {
    PersonId person;
    QString name; ///< empty: it is free again
    QDateTime left = {}; ///< UTC; invalid while they are inside
    bool operator==(const KeptName &) const = default;
};

/// What is to be erased: a conversation, what a person said, or what was said under a name by
/// people whom nobody knows any more; of each only what is not newer than `upTo`.
struct Erasure {
    std::optional<ConversationId> conversation = {};
    PersonId person = {};
    QString name = {};
    EventId upTo {};
    QString called = {}; ///< as the host calls it
    bool operator==(const Erasure &) const = default;
};

/// What becomes of an erasure.
struct ErasureNews {
    enum class Kind {
        Begun, ///< it is noted, and will be carried out whatever happens
        Refused, ///< nothing of it is noted or gone; `detail` tells why
        Stuck, ///< the disk refuses; it goes on by itself
        Done, ///< nothing of it is left in the file
    };
    Kind kind = Kind::Begun;
    Erasure what;
    qint64 messages = 0; ///< that are gone
    QString detail = {};
};

/// Where the room keeps its events and its people's names. Declared by the engine, implemented by
/// store/. Called in the server's thread; answers come there too, to `read` and `search` never at
/// once.
class EventStore
{
public:
    virtual ~EventStore() = default;

    using Stored = std::function<void(const std::vector<StoreOutcome> &)>;
    using Read = std::function<void(const HistoryPage &)>;

    /// The log's identity, and the highest id that was ever given.
    virtual QString identity() const = 0;
    virtual EventId last() const = 0;
    /// False where nothing is kept: what is told need not wait then.
    virtual bool keeps() const = 0;

    /// Keeps a batch, all of it in one commit. The next batch is handed over after the answer. An
    /// empty batch after a failure only tries whether the disk takes something again: the one
    /// outcome tells why not.
    virtual void append(std::vector<LastingEvent> batch, Stored done) = 0;
    virtual void read(const HistoryQuery &query, Read done) = 0;
    virtual void search(const SearchQuery &query, Read done) = 0;

    /// The names as they stood at the last stop, or crash.
    virtual std::vector<KeptName> names() const { return {}; }
    /// Keeps what became of some names; at the latest with the next batch.
    virtual void keepNames(std::vector<KeptName>) { }

    /// From now on events older than this go, a few at a time.
    virtual void retain(const Retention &) { }

    using ErasureTold = std::function<void(const ErasureNews &)>;
    /// Whom to tell what becomes of erasures, those included that an earlier run did not finish.
    virtual void tellErasures(ErasureTold) { }
    /// Takes words out of everything that is kept, for good, a few at a time.
    virtual void erase(const Erasure &) { }

    using BackedUp = std::function<void(const Result<qint64> &bytes)>;
    /// Copies everything that is kept into a new file, without holding anything up. Errors:
    /// "no-history", "file-exists", "not-backed-up".
    virtual void backUp(const QString &, BackedUp done)
    {
        done(Error {QStringLiteral("no-history"), {}});
    }
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/faultydisk/powercuts.h"

#include "server_gui/store/historyreader.h"

#include <algorithm>

#include <sqlite3.h>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

constexpr int cutsOfOneFile = 40;
constexpr int mostChangesOfALife = 300;
constexpr int longestText = 3000;
constexpr int mostChangeable = 12;

/// Moves what is in the log into the file all the time, not only after four megabytes.
int checkpointOften(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    return sqlite3_wal_autocheckpoint(database, 16);
}

int ignoreSynchronous(
    void *, int action, const char *name, const char *value, const char *, const char *)
{
    const bool asks = action == SQLITE_PRAGMA && value && qstrcmp(name, "synchronous") == 0;
    return asks ? SQLITE_IGNORE : SQLITE_OK;
}

/// Syncs less than the history asks for, without its knowledge.
int syncLess(sqlite3 *database, char **, const sqlite3_api_routines *)
{
    sqlite3_exec(database, "PRAGMA synchronous = NORMAL", nullptr, nullptr, nullptr);
    return sqlite3_set_authorizer(database, ignoreSynchronous, nullptr);
}

void extendEveryConnection(int (*extension)(sqlite3 *, char **, const sqlite3_api_routines *))
{
    // SQLite declares it as a function of no arguments and calls it with these.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(extension));
}

} // namespace

PowerCuts::PowerCuts(quint32 seed, Synchronous synchronous)
    : m_random(seed)
{
    extendEveryConnection(checkpointOften);
    if (synchronous == Synchronous::Normal)
        extendEveryConnection(syncLess);
}

PowerCuts::~PowerCuts()
{
    sqlite3_reset_auto_extension();
}

void PowerCuts::run(int cuts)
{
    for (int cut = 0; cut < cuts; ++cut) {
        if (cut % cutsOfOneFile == 0)
            beginAnew();
        liveUntilTheEnd();
        // What a process that died had written is found by the next one, but not on the disk yet.
        while (oneIn(4)) {
            m_disk.restartProcess();
            ++m_figures.crashes;
            liveUntilTheEnd();
        }
        m_disk.restart(m_random, FaultyDisk::Luck::Random);
        ++m_figures.cuts;
        check();
    }
}

void PowerCuts::beginAnew()
{
    m_disk.restart(m_random, FaultyDisk::Luck::None);
    m_files = std::make_unique<StoreFixture>();
    m_forms.clear();
    m_ids.clear();
    m_changeable.clear();
    m_emoji.clear();
    m_waiting.clear();
    m_highestAcked = 0;
}

void PowerCuts::liveUntilTheEnd()
{
    m_disk.cutPowerAfter(m_random.bounded(1, mostChangesOfALife));
    while (m_disk.hasPower())
        live();
}

/// Until the end, or until the history is closed well, in the midst of which the end may come too.
void PowerCuts::live()
{
    HistoryWriter writer;
    HistoryReader reader;
    if (writer.open(m_files->path()))
        return;
    m_lastId = qint64(writer.last());
    const bool hasReader = oneIn(2) && !reader.open(m_files->path());
    while (m_disk.hasPower() && !oneIn(30)) {
        talk(writer);
        if (hasReader && m_disk.hasPower() && oneIn(4))
            reader.read({.limit = 5});
    }
}

void PowerCuts::talk(HistoryWriter &writer)
{
    std::vector<Said> said = std::exchange(m_waiting, {});
    const int least = said.empty() ? 1 : 0;
    for (int count = m_random.bounded(least, 5); count > 0; --count)
        said.push_back(m_changeable.isEmpty() || !oneIn(3) ? newWords() : newChange());
    std::vector<LastingEvent> batch;
    for (const Said &one : said)
        batch.push_back(eventOf(one, ++m_lastId));
    settle(said, writer.append(batch));
}

PowerCuts::Said PowerCuts::newWords()
{
    const QString ref = u"w%1"_s.arg(++m_words);
    const QString text =
        ref + u' ' + QString(m_random.bounded(longestText), QChar(u'a' + char16_t(m_words % 26)));
    return {ref, {FormChange::Kind::Edit, text}};
}

PowerCuts::Said PowerCuts::newChange()
{
    const qsizetype which = m_random.bounded(int(m_changeable.size()));
    const QString about = m_changeable.at(which);
    Said said = newWords();
    said.about = about;
    QStringList &emoji = m_emoji[about];
    switch (m_random.bounded(5)) {
    case 0:
        said.what = {FormChange::Kind::Delete, {}};
        m_changeable.removeAt(which);
        break;
    case 1:
        said.what = {FormChange::Kind::React, said.ref};
        emoji << said.ref;
        break;
    case 2:
        if (!emoji.isEmpty())
            said.what = {FormChange::Kind::TakeBack, emoji.takeLast()};
        break;
    default:
        break;
    }
    return said;
}

LastingEvent PowerCuts::eventOf(const Said &said, qint64 id) const
{
    const QString &what = said.what.what;
    if (said.about.isEmpty())
        return StoreFixture::message(id, "alice", what, said.ref);
    const qint64 target = m_ids.value(said.about);
    switch (said.what.kind) {
    case FormChange::Kind::Delete:
        return StoreFixture::deleted(id, "alice", target, said.ref);
    case FormChange::Kind::React:
        return StoreFixture::reacted(id, "alice", target, what, true, said.ref);
    case FormChange::Kind::TakeBack:
        return StoreFixture::reacted(id, "alice", target, what, false, said.ref);
    case FormChange::Kind::Edit:
        break;
    }
    return StoreFixture::edited(id, "alice", target, what, said.ref);
}

void PowerCuts::settle(const std::vector<Said> &said, const std::vector<StoreOutcome> &outcomes)
{
    using Kind = StoreOutcome::Kind;
    for (size_t i = 0; i < said.size(); ++i) {
        const StoreOutcome &outcome = outcomes.at(i);
        const bool isRepeated = outcome.kind == Kind::Repeated;
        if (outcome.kind != Kind::Stored && !isRepeated) {
            m_waiting.push_back(said[i]);
            continue;
        }
        const qint64 id = qint64(isRepeated ? outcome.earlier : outcome.id);
        acknowledge(said[i], id);
        m_highestAcked = std::max(m_highestAcked, id);
        ++m_figures.acked;
        m_figures.repeated += isRepeated;
    }
}

void PowerCuts::acknowledge(const Said &said, qint64 id)
{
    if (!said.about.isEmpty()) {
        said.what.applyTo(m_forms[said.about]);
        ++m_figures.changes;
        return;
    }
    m_forms.insert(said.ref, {said.what.what});
    m_ids.insert(said.ref, id);
    m_changeable << said.ref;
    if (m_changeable.size() > mostChangeable)
        m_emoji.remove(m_changeable.takeFirst());
}

void PowerCuts::check()
{
    {
        HistoryWriter writer;
        if (const auto error = writer.open(m_files->path()))
            return note(m_figures.damaged, error->detail);
        if (qint64(writer.last()) < m_highestAcked)
            note(m_figures.idsAgain, u"id %1"_s.arg(m_highestAcked));
        m_highestAcked = std::min(m_highestAcked, qint64(writer.last()));
    }
    const QString integrity = m_files->sql(u"PRAGMA integrity_check"_s).toString();
    if (integrity != u"ok")
        note(m_figures.damaged, integrity);
    checkWords();
}

void PowerCuts::checkWords()
{
    const KeptWords kept = KeptWords::read(m_files->path());
    if (!kept.error.isEmpty())
        note(m_figures.damaged, kept.error);
    for (const QString &ref : kept.doubled)
        note(m_figures.doubled, ref);
    // What is lost is counted once, not after every further cut.
    for (const QString &ref : m_forms.keys()) {
        const auto found = kept.words.constFind(ref);
        if (found == kept.words.cend()) {
            note(m_figures.lost, ref);
            forget(ref);
        } else if (found->id != m_ids.value(ref) || !isAllowed(ref, found->form)) {
            note(m_figures.lost,
                u"changed: %1 is \"%2\", not \"%3\""_s.arg(
                    ref, found->form.described(), m_forms.value(ref).described()));
            m_ids.insert(ref, found->id);
            m_forms.insert(ref, found->form);
        }
    }
}

bool PowerCuts::isAllowed(const QString &ref, const MessageForm &form) const
{
    MessageForm expected = m_forms.value(ref);
    if (form == expected)
        return true;
    // The process or the power may have gone between the commit and its ack.
    for (const Said &said : m_waiting) {
        if (said.about != ref)
            continue;
        said.what.applyTo(expected);
        if (form == expected)
            return true;
    }
    return false;
}

void PowerCuts::forget(const QString &ref)
{
    m_forms.remove(ref);
    m_ids.remove(ref);
    m_emoji.remove(ref);
    m_changeable.removeAll(ref);
    std::erase_if(m_waiting, [&](const Said &said) { return said.about == ref; });
}

void PowerCuts::note(int &count, const QString &what)
{
    constexpr int mostExamples = 20;
    ++count;
    if (m_figures.examples.size() < mostExamples)
        m_figures.examples << u"cut %1: %2"_s.arg(m_figures.cuts).arg(what);
}

} // namespace Teahouse

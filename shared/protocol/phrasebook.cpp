// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "shared/protocol/phrasebook.h"

#include "shared/base/terminaltext.h"
#include "shared/protocol/sentences.h"

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

// A refusal leaves in one write of at most 120 bytes; 22 are the time stamp with its space and 7
// are `System:` in either language.
constexpr qsizetype mostSentenceBytes = 120 - 22 - 7;

QString nearestLanguage(const QString &wanted)
{
    return wanted.startsWith("zh"_L1, Qt::CaseInsensitive) ? u"zh_CN"_s : u"en"_s;
}

// Scripts look for the word OK in what they get, so no refusal may repeat it from a name.
QString shownSubject(const QString &subject)
{
    return subject.contains("OK"_L1) ? u"…"_s : terminalText(subject);
}

// The template with as much of the subject as leaves the whole sentence within `most` bytes.
QString withSubject(const QString &sentence, const QString &subject, qsizetype most)
{
    QString whole = QString(sentence).replace("%1"_L1, subject);
    qsizetype keep = subject.size();
    while (keep > 0 && whole.toUtf8().size() > most) {
        --keep;
        if (keep > 0 && subject.at(keep - 1).isHighSurrogate())
            --keep;
        whole = QString(sentence).replace("%1"_L1, subject.left(keep) + u'…');
    }
    return whole;
}

} // namespace

Phrasebook::Phrasebook(const QString &language)
    : m_language(nearestLanguage(language))
    , m_translator(std::make_unique<QTranslator>())
{
    // Not installed in the application: several languages are spoken at the same time.
    const bool found = m_translator->load(u":/i18n/teahouse_protocol_%1.qm"_s.arg(m_language));
    Q_ASSERT_X(found, "Phrasebook", "the translations are not linked into this program");
    Q_UNUSED(found)
}

Phrasebook::~Phrasebook() = default;

QStringList Phrasebook::languages()
{
    return {u"en"_s, u"zh_CN"_s};
}

QString Phrasebook::text(const char *source) const
{
    const QString translated = m_translator->translate("Teahouse", source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString Phrasebook::text(const char *source, int n) const
{
    QString sentence = m_translator->translate("Teahouse", source, nullptr, n);
    if (sentence.isEmpty())
        sentence = QString::fromUtf8(source);
    return sentence.replace("%n"_L1, QString::number(n));
}

QString Phrasebook::refusal(const Refused &refused) const
{
    if (!refused.text.isEmpty())
        return refused.text;
    const RefusalSentence &sentence = refusalSentences()[size_t(refused.code)];
    if (!sentence.about || refused.subject.isEmpty())
        return text(sentence.plain);
    return withSubject(text(sentence.about), shownSubject(refused.subject), mostSentenceBytes);
}

QString Phrasebook::farewell(const Bye &bye) const
{
    const QString sentence = text(farewellSentence(bye.reason));
    if (bye.text.isEmpty() || bye.text == sentence)
        return sentence;
    return sentence + u' ' + bye.text;
}

QString Phrasebook::hostName() const
{
    return text(hostWord());
}

QStringList Phrasebook::help() const
{
    QStringList lines;
    for (const char *sentence : helpSentences())
        lines += text(sentence);
    return lines;
}

} // namespace Teahouse

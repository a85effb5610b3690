// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/store/searchtext.h"

#include <QStringList>

namespace Teahouse {

using namespace Qt::StringLiterals;

namespace {

const QString everybody = u"room"_s;
constexpr char32_t prolongedSound = 0x30fc; // ー, which Unicode counts to no script
constexpr qsizetype mostWords = 32;
constexpr qsizetype mostCharacters = 400; // unfolding makes up to 18 of one

/// A NUL would end what FTS5 is asked, and half a character is no text.
bool isNoText(char32_t character)
{
    return QChar::category(character) == QChar::Other_Control
        || character == QChar::ReplacementCharacter;
}

bool standsAlone(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
    case QChar::Script_Yi:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
    case QChar::Script_Tibetan:
        return true;
    default:
        return character == prolongedSound;
    }
}

QString wordFor(QLatin1StringView kind, const QByteArray &value)
{
    // Ids are told apart by case and hold dashes, names hold anything: the index would split them.
    return kind + QString::fromLatin1(value.toHex());
}

QString idWord(const ShortText &id)
{
    return wordFor("i"_L1, id.toByteArray());
}

QString nameWord(const QString &name)
{
    return wordFor("n"_L1, name.toCaseFolded().normalized(QString::NormalizationForm_KC).toUtf8());
}

QString quoted(QString phrase)
{
    return u'"' + phrase.replace(u'"', "\"\""_L1) + u'"';
}

/// One phrase for each word.
QStringList phrasesFor(const QString &words)
{
    const QString unfolded =
        words.normalized(QString::NormalizationForm_KC).left(mostCharacters).simplified();
    QStringList phrases;
    for (const QString &word : unfolded.split(u' ', Qt::SkipEmptyParts).mid(0, mostWords))
        phrases << quoted(searchableText(word).simplified());
    return phrases;
}

/// All of the phrases. Without a person to look for FTS5 would look up, for each message that holds
/// one of them, who may read it. Beside an alternative, here one that nobody's name is, it looks
/// for where they meet first: half of the time where common words never do.
QString conditionFor(const QStringList &phrases, bool isOfOne)
{
    const QString words = u"words : (%1)"_s.arg(phrases.join(u' '));
    return phrases.size() < 2 || isOfOne ? words
                                         : u"(%1 OR speaker : \"nonamelikethis\")"_s.arg(words);
}

/// Which conversations are looked through; nothing if the reader is not one of its two people.
std::optional<QString> audienceFor(const SearchQuery &query)
{
    const QString reader = quoted(idWord(query.reader.text));
    if (!query.conversation)
        return query.reader.isNull() ? quoted(everybody) : quoted(everybody) + " OR "_L1 + reader;
    if (query.conversation->isRoom())
        return quoted(everybody);
    const QList<QByteArray> both = query.conversation->text.split(':').mid(1);
    if (both.size() != 2 || query.reader.isNull() || !both.contains(query.reader.text))
        return std::nullopt;
    return quoted(idWord(both.at(0))) + u' ' + quoted(idWord(both.at(1)));
}

} // namespace

QString searchableText(const QString &text)
{
    QString words;
    words.reserve(text.size() * 2);
    for (const char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        const auto units = QChar::fromUcs4(character);
        const QStringView itself = units;
        if (isNoText(character))
            words += u' ';
        else if (standsAlone(character))
            words.append(u' ').append(itself).append(u' ');
        else if (QChar::category(character) == QChar::Symbol_Other)
            words += " u"_L1 + QString::number(uint(character), 16) + u' ';
        else
            words += itself;
    }
    return words;
}

QString speakerWords(const Person &person)
{
    return idWord(person.id.text) + u' ' + nameWord(person.name);
}

QString audienceWords(const MessagePosted &message)
{
    if (!message.to)
        return everybody;
    return idWord(message.from.id.text) + u' ' + idWord(message.to->id.text);
}

std::optional<QString> matchFor(const SearchQuery &query)
{
    const auto audience = audienceFor(query);
    if (!audience)
        return std::nullopt;
    // The rarest first: each is only asked about what those before it hold.
    QStringList conditions;
    const QStringList phrases = phrasesFor(query.words);
    if (!phrases.isEmpty())
        conditions << conditionFor(phrases, !query.from.isEmpty());
    if (!query.from.isEmpty())
        conditions << u"speaker : (%1 OR %2)"_s.arg(
            quoted(idWord(query.from.toUtf8())), quoted(nameWord(query.from)));
    conditions << u"audience : (%1)"_s.arg(*audience);
    return conditions.join(" AND "_L1);
}

QString matchForName(const QString &name)
{
    return "speaker : "_L1 + quoted(nameWord(name));
}

} // namespace Teahouse

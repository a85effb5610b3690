// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/model/codewords.h"

#include <algorithm>
#include <span>
#include <string_view>

namespace Teahouse {

namespace {

// Sorted, so that they can be searched. Of a family of languages all have the words of each.

constexpr std::u16string_view pythonWords[] {u"False", u"None", u"True", u"and", u"as", u"assert",
    u"async", u"await", u"break", u"case", u"class", u"continue", u"def", u"del", u"elif", u"else",
    u"except", u"finally", u"for", u"from", u"global", u"if", u"import", u"in", u"is", u"lambda",
    u"match", u"nonlocal", u"not", u"or", u"pass", u"raise", u"return", u"try", u"while", u"with",
    u"yield"};

constexpr std::u16string_view bracesWords[] {u"abstract", u"as", u"async", u"auto", u"await",
    u"bool", u"boolean", u"break", u"byte", u"case", u"catch", u"char", u"class", u"const",
    u"constexpr", u"continue", u"default", u"defer", u"delete", u"do", u"double", u"else", u"enum",
    u"explicit", u"export", u"extends", u"extern", u"false", u"final", u"finally", u"float", u"fn",
    u"for", u"func", u"function", u"go", u"goto", u"if", u"impl", u"implements", u"import", u"in",
    u"inline", u"instanceof", u"int", u"interface", u"let", u"long", u"match", u"mut", u"namespace",
    u"new", u"nil", u"noexcept", u"null", u"nullptr", u"operator", u"override", u"package",
    u"private", u"protected", u"pub", u"public", u"range", u"return", u"select", u"short",
    u"signed", u"sizeof", u"static", u"string", u"struct", u"super", u"switch", u"template",
    u"this", u"throw", u"throws", u"true", u"try", u"type", u"typedef", u"typename", u"typeof",
    u"undefined", u"union", u"unsigned", u"use", u"using", u"var", u"virtual", u"void", u"volatile",
    u"while", u"yield"};

constexpr std::u16string_view shellWords[] {u"case", u"do", u"done", u"elif", u"else", u"esac",
    u"export", u"fi", u"for", u"function", u"if", u"in", u"local", u"return", u"then", u"until",
    u"while"};

constexpr std::u16string_view sqlWords[] {u"and", u"as", u"asc", u"by", u"case", u"create",
    u"default", u"delete", u"desc", u"distinct", u"drop", u"else", u"end", u"exists", u"false",
    u"foreign", u"from", u"group", u"having", u"in", u"index", u"inner", u"insert", u"into", u"is",
    u"join", u"key", u"left", u"like", u"limit", u"not", u"null", u"on", u"or", u"order", u"outer",
    u"primary", u"references", u"right", u"select", u"set", u"table", u"then", u"true", u"union",
    u"unique", u"update", u"values", u"view", u"when", u"where", u"with"};

constexpr std::u16string_view dataWords[] {u"false", u"null", u"true"};

struct Language {
    std::span<const std::u16string_view> words;
    std::u16string_view lineComment; ///< empty: none
    bool hasBlockComments = false; ///< between /* and */
    bool foldsCase = false;
    std::u16string_view quotes = u"\"'";
    bool hasTripleQuotes = false;
};

constexpr Language python {pythonWords, u"#", false, false, u"\"'", true};
constexpr Language braces {bracesWords, u"//", true, false, u"\"'`", false};
constexpr Language shell {shellWords, u"#", false, false, u"\"'", false};
constexpr Language sql {sqlWords, u"--", true, true, u"'\"", false};
constexpr Language json {dataWords, u"", false, false, u"\"", false};
constexpr Language settings {dataWords, u"#", false, false, u"\"'", false};

struct Named {
    std::u16string_view name;
    const Language *language;
};

constexpr Named known[] {{u"bash", &shell}, {u"c", &braces}, {u"c#", &braces}, {u"c++", &braces},
    {u"cc", &braces}, {u"cpp", &braces}, {u"cs", &braces}, {u"csharp", &braces}, {u"dart", &braces},
    {u"go", &braces}, {u"h", &braces}, {u"hpp", &braces}, {u"java", &braces},
    {u"javascript", &braces}, {u"js", &braces}, {u"json", &json}, {u"kotlin", &braces},
    {u"php", &braces}, {u"py", &python}, {u"python", &python}, {u"python3", &python},
    {u"rs", &braces}, {u"rust", &braces}, {u"sh", &shell}, {u"shell", &shell}, {u"sql", &sql},
    {u"swift", &braces}, {u"toml", &settings}, {u"ts", &braces}, {u"typescript", &braces},
    {u"yaml", &settings}, {u"yml", &settings}, {u"zsh", &shell}};

const Language *languageCalled(const QString &name)
{
    const QString folded = name.section(u' ', 0, 0).toLower();
    for (const Named &one : known) {
        if (folded == QStringView(one.name))
            return one.language;
    }
    return nullptr;
}

bool isWordStart(QChar c)
{
    return c == u'_' || (c.unicode() < 0x80 && c.isLetter());
}

bool isWordPart(QChar c)
{
    return isWordStart(c) || c.isDigit();
}

class CodeReader
{
public:
    CodeReader(const QString &code, const Language &language)
        : m_code(code)
        , m_language(language)
    { }

    std::vector<CodeWord> run()
    {
        while (m_at < m_code.size() && m_found.size() < mostCodeWords)
            step();
        return std::move(m_found);
    }

private:
    void step()
    {
        const QChar c = m_code[m_at];
        if (isAt(m_language.lineComment))
            return add(CodeKind::Comment, lineEnd());
        if (m_language.hasBlockComments && isAt(u"/*"))
            return add(CodeKind::Comment, endAfter(u"*/", m_at + 2));
        if (m_language.quotes.find(c.unicode()) != std::u16string_view::npos)
            return text();
        if (c >= u'0' && c <= u'9')
            return add(CodeKind::Number, endOfNumber());
        if (isWordStart(c))
            return word();
        ++m_at;
    }

    bool isAt(std::u16string_view sign) const
    {
        return !sign.empty() && QStringView(m_code).mid(m_at).startsWith(QStringView(sign));
    }

    int lineEnd() const
    {
        int end = m_at;
        while (end < m_code.size() && m_code[end] != u'\n' && m_code[end] != QChar::LineSeparator)
            ++end;
        return end;
    }

    /// Behind the next `sign`, or the end of all.
    int endAfter(std::u16string_view sign, int from) const
    {
        const auto place = m_code.indexOf(QStringView(sign), from);
        return int(place < 0 ? m_code.size() : place + qsizetype(sign.size()));
    }

    void text()
    {
        const QChar quote = m_code[m_at];
        const std::u16string_view three = quote == u'"' ? u"\"\"\"" : u"'''";
        if (m_language.hasTripleQuotes && isAt(three))
            return add(CodeKind::Text, endAfter(three, m_at + 3));
        if (quote == u'`')
            return add(CodeKind::Text, endAfter(u"`", m_at + 1));
        const int last = lineEnd();
        for (int end = m_at + 1; end < last; ++end) {
            if (m_code[end] == u'\\')
                ++end;
            else if (m_code[end] == quote)
                return add(CodeKind::Text, end + 1);
        }
        ++m_at; // an apostrophe
    }

    int endOfNumber() const
    {
        int end = m_at;
        while (end < m_code.size() && (isWordPart(m_code[end]) || m_code[end] == u'.'))
            ++end;
        return m_code[end - 1] == u'.' ? end - 1 : end;
    }

    void word()
    {
        int end = m_at;
        while (end < m_code.size() && isWordPart(m_code[end]))
            ++end;
        QString name = m_code.mid(m_at, end - m_at);
        if (m_language.foldsCase)
            name = name.toLower();
        const auto &words = m_language.words;
        const std::u16string_view view(QStringView(name).utf16(), size_t(name.size()));
        if (std::binary_search(words.begin(), words.end(), view))
            return add(CodeKind::Keyword, end);
        m_at = end;
    }

    void add(CodeKind kind, int end)
    {
        m_found.push_back({kind, {m_at, end - m_at}});
        m_at = end;
    }

    const QString &m_code;
    const Language &m_language;
    int m_at = 0;
    std::vector<CodeWord> m_found;
};

} // namespace

std::vector<CodeWord> codeWords(const QString &code, const QString &language)
{
    const Language *spoken = languageCalled(language);
    return spoken ? CodeReader(code, *spoken).run() : std::vector<CodeWord> {};
}

} // namespace Teahouse

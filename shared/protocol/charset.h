// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Teahouse {

enum class Charset : quint8 { Utf8, Gb18030 };

/// Which character set one text peer speaks: UTF-8 until its bytes say GB18030, for good from then
/// on.
class CharsetDetector
{
public:
    Charset charset() const { return m_charset; }

    /// One whole command's bytes; those that fit no character set become U+FFFD.
    QString decode(const QByteArray &bytes);

private:
    Charset m_charset = Charset::Utf8;
};

/// `text` in a character set; what the set cannot hold becomes `?`.
QByteArray encodeText(const QString &text, Charset charset);

/// False where Qt was built without the tables for GB18030; such a server speaks UTF-8 only.
bool hasGb18030();

/// How many bytes at the front are whole UTF-8 characters.
qsizetype validUtf8Prefix(QByteArrayView bytes);

/// How many bytes at the end are the beginning of a UTF-8 character that is not whole yet; 0 if the
/// bytes end between characters or something before is no UTF-8.
int unfinishedUtf8(QByteArrayView bytes);

} // namespace Teahouse

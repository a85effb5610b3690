// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace Teahouse {

enum class SessionKind : quint8 { Undecided, Text, Json, Tls };

/// What the first bytes of a peer say about the session; Undecided while they do not tell yet.
/// An HTTP request begins as a text session: isHttpRequest() knows its first whole line.
SessionKind negotiate(QByteArrayView firstBytes);

/// A line `METHOD target HTTP/x`.
bool isHttpRequest(QByteArrayView line);

} // namespace Teahouse

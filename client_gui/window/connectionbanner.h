// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "client_gui/session/chatsession.h"

#include <optional>

namespace Teahouse {

class Banner;

/// Keeps a banner true to a session: counts down to the next attempt, or says why we are out.
class ConnectionBanner final : public QObject
{
    Q_OBJECT
public:
    ConnectionBanner(ChatSession &session, Banner &banner, QObject *parent = nullptr);

signals:
    /// The seat is gone, and somebody wants it back.
    void joinAgainRequested();

private:
    void onState(ConnectionState state);
    void onCountdown(int seconds);
    void onAction();

    ChatSession &m_session;
    Banner &m_banner;
};

/// Why the seat was given up, in the reader's language.
QString byeSentence(const Bye &bye);

} // namespace Teahouse

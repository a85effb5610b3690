// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/client_gui/window/windowfixture.h"
#include "tests/screenshots/sampleserver.h"
#include "tests/screenshots/sitters.h"

namespace Teahouse {

/// A sample room on a real server, with our own window inside.
class ClientScene
{
public:
    explicit ClientScene(const SampleRoom &sample);

    /// Joins in our own window and lets everything happen. Returns when the window shows it.
    void play(const QString &theme);
    /// What happens after that.
    void go(const std::vector<SampleStep> &steps);
    /// The row of the last message to everyone that begins so.
    int rowOf(const QString &beginning);
    /// The window that asks where to.
    void askToJoin();

    /// Says a line in our own window that nobody has to hear.
    void write(const QString &text, const QString &to = {});

    ChatWindow &window() { return m_client.window(); }
    WindowFixture &client() { return m_client; }
    SampleServer &server() { return m_server; }

private:
    ConversationId with(const QString &name);
    void happen(const SampleStep &step);
    void read(const QString &who);
    void noteAway(const SampleStep &step);
    void speak(const SampleStep &step);
    void react(const SampleReaction &reaction);
    void correct(const SampleChange &change);

    SampleRoom m_sample;
    SampleServer m_server {m_sample};
    WindowFixture m_client;
    Sitters m_sitters {m_sample};
};

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/benchtarget.h"

#include <stdlib.h>

#include <array>
#include <fstream>

namespace Teahouse {

namespace {

using Words = std::vector<std::string>;

Words teahouse(const std::string &program, const BenchFolder &folder, const std::string &port)
{
    const std::string config = folder.write("server.ini",
        "[server]\nmessage-rate = off\n[limits]\nconnections = 50000\n");
    return {program, "--no-gui", "--config", config, "--listen", "127.0.0.1:" + port, "--data",
        folder.path() / "data"};
}

Words paced(const std::string &program, const BenchFolder &folder, const std::string &port)
{
    Words words = teahouse(program, folder, port);
    words.insert(words.end(), {"--history", "off"});
    return words;
}

Words unpaced(const std::string &program, const BenchFolder &folder, const std::string &port)
{
    Words words = paced(program, folder, port);
    words.insert(words.end(), {"--pace", "off"});
    return words;
}

Words reference(const std::string &program, const BenchFolder &, const std::string &port)
{
    return {program, port};
}

Words ngircd(const std::string &program, const BenchFolder &folder, const std::string &port)
{
    const std::string config = folder.write("ngircd.conf",
        "[Global]\nName = bench.local\nInfo = bench\nAdminEMail = a@b.c\nListen = 127.0.0.1\n"
        "Ports = "
            + port
            + "\n[Limits]\nMaxConnections = 0\nMaxConnectionsIP = 0\nMaxJoins = 0\n"
              "PingTimeout = 3600\nMaxPenaltyTime = 0\n"
              "[Options]\nDNS = no\nIdent = no\nPAM = no\nSyslogFacility = local1\n");
    return {program, "-n", "-f", config};
}

Words inspircd(const std::string &program, const BenchFolder &folder, const std::string &port)
{
    const std::string path = folder.path();
    const std::string config = folder.write("inspircd.conf",
        "<server name=\"bench.local\" description=\"bench\" network=\"bench\" id=\"00A\">\n"
        "<admin name=\"a\" nick=\"a\" email=\"a@b.c\">\n"
        "<bind address=\"127.0.0.1\" port=\""
            + port
            + "\" type=\"clients\">\n"
              "<connect name=\"main\" allow=\"*\" timeout=\"60\" pingfreq=\"3600\" "
              "hardsendq=\"100M\" softsendq=\"50M\" recvq=\"100K\" threshold=\"1000000\" "
              "commandrate=\"1000000\" fakelag=\"no\" localmax=\"60000\" globalmax=\"60000\" "
              "resolvehostnames=\"no\" useident=\"no\" limit=\"60000\">\n"
              "<performance nouserdns=\"yes\" somaxconn=\"1024\" softlimit=\"60000\" "
              "clonesonconnect=\"no\" quietbursts=\"yes\">\n"
              "<options defaultmodes=\"n\"><security allowcoreunload=\"no\">\n"
              "<limits maxnick=\"31\" maxchan=\"64\">\n<pid file=\""
            + path + "/pid\">\n<path datadir=\"" + path + "\" logdir=\"" + path + "\" runtimedir=\""
            + path + "\">\n");
    return {program, "--nofork", "--nopid", "--runasroot", "--config", config};
}

Words mosquitto(const std::string &program, const BenchFolder &folder, const std::string &port)
{
    const std::string config = folder.write("mosquitto.conf",
        "listener " + port
            + " 127.0.0.1\nallow_anonymous true\npersistence false\nlog_type none\n"
              "max_queued_messages 0\nmax_inflight_messages 0\nset_tcp_nodelay true\n"
              "user root\n");
    return {program, "-c", config};
}

} // namespace

BenchFolder::BenchFolder()
{
    std::string pattern = std::filesystem::temp_directory_path() / "roombench-XXXXXX";
    m_path = ::mkdtemp(pattern.data());
}

BenchFolder::~BenchFolder()
{
    std::error_code error;
    std::filesystem::remove_all(m_path, error);
}

std::string BenchFolder::write(const std::string &name, const std::string &text) const
{
    const std::filesystem::path file = m_path / name;
    std::ofstream(file) << text;
    return file;
}

std::optional<BenchTarget> BenchTarget::of(std::string_view name, const std::string &program)
{
    struct Row {
        std::string_view name;
        SpeechKind speech;
        Command command;
    };
    constexpr std::array rows {
        Row {"teahouse", SpeechKind::Text, paced},
        Row {"teahouse-unpaced", SpeechKind::Text, unpaced},
        Row {"teahouse-history", SpeechKind::Text, teahouse},
        Row {"reference", SpeechKind::Text, reference},
        Row {"ngircd", SpeechKind::Irc, ngircd},
        Row {"inspircd", SpeechKind::Irc, inspircd},
        Row {"mosquitto", SpeechKind::Mqtt, mosquitto},
    };
    for (const Row &row : rows) {
        if (row.name != name)
            continue;
        BenchTarget target;
        target.m_name = name;
        target.m_program = program;
        target.m_speech = row.speech;
        target.m_command = row.command;
        return target;
    }
    return std::nullopt;
}

std::vector<Speech> BenchTarget::speeches(bool halfJson) const
{
    if (halfJson && speaksJson())
        return {Speech {SpeechKind::Text}, Speech {SpeechKind::Json}};
    return {Speech {m_speech}};
}

std::vector<std::string> BenchTarget::command(const BenchFolder &folder, uint16_t port) const
{
    return m_command(m_program, folder, std::to_string(port));
}

} // namespace Teahouse

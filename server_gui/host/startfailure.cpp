// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/startfailure.h"

#include "server_gui/host/listenaddress.h"
#include "shared/base/terminaltext.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::StartFailure)
};

QString sentence(const ServerConfig &config, const Error &error)
{
    const QString address = listenAddressText(config.listenAddress, config.port);
    if (error.code == u"address-in-use")
        return FailureText::tr(
            "cannot listen on %1: another program does already. Stop it, or choose "
            "another port with --listen (port 0 takes a free one)")
            .arg(address);
    if (error.code == u"address-not-here" || error.code == u"bad-address")
        return FailureText::tr(
            "cannot listen on %1: this machine has no such address. Choose one of "
            "its own with --listen, or * for all")
            .arg(address);
    if (error.code == u"address-forbidden")
        return FailureText::tr(
            "cannot listen on %1: this needs more rights. Choose a port from 1024 "
            "on with --listen")
            .arg(address);
    if (error.code == u"metrics-not-open")
        return FailureText::tr("cannot tell the figures on %1: another program listens there, or "
                               "this needs more rights. Choose another port with --metrics, or "
                               "--metrics off")
            .arg(error.detail);
    if (error.code == u"no-data-folder")
        return FailureText::tr("cannot make the folder %1. Choose one of your own with --data")
            .arg(config.dataDir);
    if (error.code == u"data-folder-in-use")
        return FailureText::tr("another server uses the folder %1. Stop it, or choose a folder of "
                               "its own with --data")
            .arg(config.dataDir);
    if (error.code == u"data-folder-not-usable")
        return FailureText::tr("cannot use the folder %1: %2. Make room there or give this user "
                               "the right to write, or choose another with --data")
            .arg(config.dataDir, error.detail);
    if (error.code == u"no-room")
        return FailureText::tr("the disk is full: %1. Make room, or choose another folder with "
                               "--data or another file with --history")
            .arg(error.detail.isEmpty() ? config.dataDir : error.detail);
    if (error.code == u"history-damaged")
        return FailureText::tr(
            "the history is damaged: %1. It was left as it is. Start with --recover to "
            "move it aside and begin a new one, put a backup in its place, or "
            "choose another file with --history")
            .arg(error.detail);
    if (error.code == u"history-gone")
        return FailureText::tr(
            "the history is gone: %1 was there when a server last ran, and is not now. Put it or a "
            "backup back in its place, start with --recover to begin a new one, or choose another "
            "file with --history")
            .arg(error.detail);
    if (error.code == u"history-not-moved")
        return FailureText::tr(
            "the history is damaged and cannot be moved aside: %1. Move it away, "
            "or choose another file with --history")
            .arg(error.detail);
    if (error.code == u"history-in-use")
        return FailureText::tr(
            "another server uses the history %1. Stop it, or choose another file with --history")
            .arg(error.detail);
    if (error.code == u"history-newer")
        return FailureText::tr(
            "a later version of Teahouse wrote the history %1. Use that version, "
            "or choose another file with --history")
            .arg(error.detail);
    if (error.code == u"history-not-opened")
        return FailureText::tr("cannot open the history: %1. Choose another file with --history, "
                               "or --history off")
            .arg(error.detail);
    if (error.code == u"no-key")
        return config.keyFile.isEmpty()
            ? FailureText::tr("no key for the server: %1. Mend it, or choose another folder with "
                              "--data")
                  .arg(error.detail)
            : FailureText::tr("no key for the server: %1. Mend it, or choose others with --cert "
                              "and --key")
                  .arg(error.detail);
    if (error.code == u"exposed-key")
        return FailureText::tr("others can read the server's key %1. Take their rights away: "
                               "chmod 600 %1")
            .arg(error.detail);
    if (error.code == u"half-certificate")
        return FailureText::tr("%1 is only half of it. --cert and --key go together")
            .arg(error.detail);
    if (error.code == u"key-mismatch")
        return FailureText::tr("certificate and key do not belong together: %1. Choose a pair with "
                               "--cert and --key")
            .arg(error.detail);
    if (error.code == u"bad-certificate" || error.code == u"bad-key")
        return FailureText::tr("OpenSSL does not take the certificate or its key: %1. Choose "
                               "others with --cert and --key")
            .arg(error.detail);
    if (error.code == u"exposed-password")
        return FailureText::tr(
            "others can read the room's password in %1. Take their rights away: chmod 600 %1")
            .arg(error.detail);
    if (error.code == u"no-password")
        return FailureText::tr(
            "no password for the room: %1. Mend it, or choose another with --room-password-file")
            .arg(error.detail);
    if (error.code == u"bad-class-list")
        return FailureText::tr("the class list is not right: %1. Mend that line, or choose another "
                               "file with --class-list")
            .arg(error.detail);
    if (error.code == u"trust-not-opened")
        return FailureText::tr("cannot open the protected names: %1. Move the file away, or choose "
                               "another folder with --data")
            .arg(error.detail);
    return FailureText::tr("cannot start on %1: %2")
        .arg(address, error.detail.isEmpty() ? error.code : error.detail);
}

} // namespace

QString startFailureText(const ServerConfig &config, const Error &error)
{
    return terminalText(sentence(config, error));
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/hostfailure.h"

#include "shared/base/terminaltext.h"
#include "shared/transcript/transcript.h"

#include <QCoreApplication>

namespace Teahouse {

namespace {

struct FailureText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::HostFailure)
};

QString sentence(const Error &error)
{
    if (error.code == u"no-history")
        return FailureText::tr("this room keeps no history");
    if (error.code == u"file-exists")
        return FailureText::tr("%1 exists already and was not touched; choose another name")
            .arg(error.detail);
    if (error.code == u"not-backed-up")
        return FailureText::tr("no backup was made: %1").arg(error.detail);
    if (error.code == u"not-read")
        return FailureText::tr("the history cannot be read; look into the log");
    if (error.code == u"unknown-ending")
        return FailureText::tr("nothing was written: the name of the file must end in one of %1")
            .arg(transcriptEndings());
    if (error.code == u"folder-missing")
        return FailureText::tr("nothing was written: there is no folder %1; make it first")
            .arg(error.detail);
    if (error.code == u"not-written")
        return FailureText::tr("nothing was written: %1").arg(error.detail);
    return error.detail.isEmpty() ? error.code : error.detail;
}

} // namespace

QString hostFailureText(const Error &error)
{
    return terminalText(sentence(error));
}

} // namespace Teahouse

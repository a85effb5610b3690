// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/optionvalue.h"

#include <QCoreApplication>
#include <QDir>

namespace Teahouse {

namespace {

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(Teahouse::Options)
};

} // namespace

QString onOff(bool on)
{
    return on ? QStringLiteral("on") : QStringLiteral("off");
}

QString takeSwitch(bool &target, const QString &value, bool standing)
{
    const QString word = value.toLower();
    const bool on = word == u"on" || word == u"yes" || word == u"true" || word == u"1";
    const bool off = word == u"off" || word == u"no" || word == u"false" || word == u"0";
    if (!value.isEmpty() && !on && !off)
        return OptionText::tr("on or off");
    target = value.isEmpty() ? standing : on;
    return {};
}

QString fileFrom(const OptionContext &context, const QString &value)
{
    return value.isEmpty() ? value : QDir::cleanPath(QDir(context.folder).absoluteFilePath(value));
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT

// Whether the time of a verdict tells anything: right and wrong passwords of a name, and those of
// names without a password or that nobody has, in turn, so that what else the machine does meets
// all alike. Their medians should be within 5 %.

#include "server_gui/trust/sqlitetrust.h"
#include "shared/base/names.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

using namespace Qt::StringLiterals;
using namespace Teahouse;

namespace {

struct Case {
    const char *what;
    QString account;
    QString password;
    std::vector<double> ms = {};
};

double judgedIn(SqliteTrust &trust, const Case &one)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    trust.judge(one.account, one.password, [&loop](PasswordVerdict) { loop.quit(); });
    loop.exec();
    return double(timer.nsecsElapsed()) / 1e6;
}

void keep(SqliteTrust &trust, const Account &account, const QString &password)
{
    QEventLoop loop;
    trust.keep(account, password, [&loop](KeepResult) { loop.quit(); });
    loop.exec();
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + qsizetype(values.size()) / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication program(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 50;
    const QTemporaryDir folder;
    SqliteTrust trust;
    if (trust.open(folder.filePath(u"trust.sqlite"_s)))
        return 1;
    keep(trust, {u"alice"_s, {}, true}, u"green tea, hot"_s);
    keep(trust, {u"bob"_s, {{"key"}}}, {});
    std::array<Case, 4> cases {{{"right", nameSkeleton(u"alice"), u"green tea, hot"_s},
        {"wrong", nameSkeleton(u"alice"), u"black tea, hot"_s},
        {"name without a password", nameSkeleton(u"bob"), u"green tea, hot"_s},
        {"unknown name", nameSkeleton(u"carol"), u"green tea, hot"_s}}};
    for (int round = 0; round < rounds; ++round) {
        for (Case &one : cases)
            one.ms.push_back(judgedIn(trust, one));
    }
    const double right = median(cases.front().ms);
    bool well = true;
    for (const Case &one : cases) {
        const double percent = 100 * (median(one.ms) / right - 1);
        well = well && std::abs(percent) <= 5;
        std::printf("%-24s median %7.2f ms  %+5.1f %%\n", one.what, median(one.ms), percent);
    }
    return well ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/benchedserver.h"
#include "tests/bench/room/benchtarget.h"
#include "tests/bench/room/crowd.h"
#include "tests/bench/room/goals.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace Teahouse {

namespace {

constexpr const char *usage =
    R"(usage: roombench --target NAME=PROGRAM... [--rounds N] [--only WORD] [--seconds N] [--json FILE]

Starts each server in turn on one core, loads it from another, prints what was measured.
NAME is teahouse, teahouse-unpaced, teahouse-history, reference, ngircd, inspircd or mosquitto.
--only runs the scenario called WORD, or those that begin with it where it ends in '-'; it may come
more than once. Ends with 1 if a run failed, such as by a message that was lost, doubled or damaged,
with 2 if it was asked for what there is not.
)";

struct BenchOptions {
    std::vector<BenchTarget> targets;
    std::vector<std::string> only;
    std::string jsonFile;
    int rounds = 5;
    double seconds = 0; ///< 0: as each scenario says
};

std::optional<BenchOptions> parse(const std::vector<std::string> &words)
{
    BenchOptions options;
    for (size_t i = 0; i + 1 < words.size(); i += 2) {
        const std::string &value = words[i + 1];
        if (words[i] == "--target") {
            const size_t equals = value.find('=');
            const auto target = BenchTarget::of(value.substr(0, equals),
                equals == std::string::npos ? "" : value.substr(equals + 1));
            if (!target)
                return std::nullopt;
            options.targets.push_back(*target);
        } else if (words[i] == "--rounds") {
            options.rounds = std::atoi(value.c_str());
        } else if (words[i] == "--seconds") {
            options.seconds = std::atof(value.c_str());
        } else if (words[i] == "--only") {
            options.only.push_back(value);
        } else if (words[i] == "--json") {
            options.jsonFile = value;
        } else {
            return std::nullopt;
        }
    }
    if (words.size() % 2 || options.targets.empty() || options.rounds < 1)
        return std::nullopt;
    return options;
}

bool isWanted(const BenchOptions &options, const std::string &scenario)
{
    bool wanted = options.only.empty();
    for (const std::string &word : options.only)
        wanted = wanted || scenario == word || (word.ends_with('-') && scenario.starts_with(word));
    return wanted;
}

/// What was asked for and is not there; empty if nothing is amiss.
std::string objectionTo(const BenchOptions &options)
{
    for (const std::string &word : options.only) {
        const BenchOptions alone {{}, {word}, {}};
        const auto known = scenarios();
        if (std::none_of(known.begin(), known.end(),
                [&](const Scenario &scenario) { return isWanted(alone, scenario.name); }))
            return "no scenario is called " + word;
    }
    for (const BenchTarget &target : options.targets) {
        if (::access(target.program().c_str(), X_OK) != 0)
            return "there is no program " + target.program();
    }
    return {};
}

void run(const BenchOptions &options, Scenario scenario, int round, Results &results)
{
    if (options.seconds > 0)
        scenario.seconds = options.seconds;
    for (const BenchTarget &target : options.targets) {
        if (scenario.halfJson && !target.speaksJson())
            continue;
        std::fprintf(
            stderr, "\r%-22s %-17s round %d \033[K", scenario.name, target.name().c_str(), round);
        try {
            for (const Measured &measured : measure(scenario, target))
                results.add(scenario.name, target.name(), measured.metric, round, measured.value);
        } catch (const std::exception &failure) {
            results.addFailure(scenario.name, target.name());
            std::fprintf(stderr, ": not usable: %s\n", failure.what());
        }
    }
}

void allowManyDescriptors()
{
    rlimit limit {};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace

} // namespace Teahouse

int main(int argc, char **argv)
{
    using namespace Teahouse;
    const auto options = parse({argv + 1, argv + argc});
    if (!options) {
        std::fputs(usage, stderr);
        return 2;
    }
    std::ofstream json;
    std::string objection = objectionTo(*options);
    if (objection.empty() && !options->jsonFile.empty()) {
        json.open(options->jsonFile);
        if (!json)
            objection = "cannot write to " + options->jsonFile;
    }
    if (!objection.empty()) {
        std::fprintf(stderr, "roombench: %s\n", objection.c_str());
        return 2;
    }
    allowManyDescriptors();
    BenchedServer::pinThisProcess(BenchTarget::loadCore);
    Results results;
    for (const Scenario &scenario : scenarios()) {
        for (int round = 1; round <= options->rounds && isWanted(*options, scenario.name); ++round)
            run(*options, scenario, round, results);
    }
    std::fputs("\r\033[K", stderr);
    std::vector<std::string> names;
    for (const BenchTarget &target : options->targets)
        names.push_back(target.name());
    const auto wanted = [&](const std::string &scenario) { return isWanted(*options, scenario); };
    std::printf("%s\n%s", tableOf(results, names).c_str(), verdictOf(results, wanted).c_str());
    if (json.is_open() && !(json << results.json()).flush()) {
        std::fprintf(stderr, "roombench: cannot write to %s\n", options->jsonFile.c_str());
        return 2;
    }
    return results.hasFailures() ? 1 : 0;
}

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/room/results.h"

#include <algorithm>
#include <sstream>

namespace Teahouse {

Median medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t half = values.size() / 2;
    const double middle = values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
    return {middle, values.front(), values.back()};
}

void Results::add(
    const std::string &scenario, const std::string &target, Metric metric, int round, double value)
{
    m_values[{scenario, target, metric}][round] = value;
}

void Results::addFailure(const std::string &scenario, const std::string &target)
{
    ++m_failures[{scenario, target}];
}

int Results::failures(const std::string &scenario, const std::string &target) const
{
    const auto found = m_failures.find({scenario, target});
    return found == m_failures.end() ? 0 : found->second;
}

bool Results::has(const std::string &scenario, const std::string &target) const
{
    return std::any_of(m_values.begin(), m_values.end(), [&](const auto &entry) {
        return entry.first.scenario == scenario && entry.first.target == target;
    });
}

std::optional<Median> Results::of(
    const std::string &scenario, const std::string &target, Metric metric) const
{
    const auto *found = rounds({scenario, target, metric});
    if (!found)
        return std::nullopt;
    std::vector<double> values;
    for (const auto &[round, value] : *found)
        values.push_back(value);
    return medianOf(std::move(values));
}

std::optional<Median> Results::ratio(const std::string &scenario, const std::string &target,
    const std::string &other, Metric metric) const
{
    std::vector<double> values;
    for (const auto &[value, base] : pairs({scenario, target, metric}, other)) {
        if (base > 0)
            values.push_back(value / base);
    }
    if (values.empty())
        return std::nullopt;
    return medianOf(std::move(values));
}

std::optional<Median> Results::difference(const std::string &scenario, const std::string &target,
    const std::string &other, Metric metric) const
{
    std::vector<double> values;
    for (const auto &[value, base] : pairs({scenario, target, metric}, other))
        values.push_back(value - base);
    if (values.empty())
        return std::nullopt;
    return medianOf(std::move(values));
}

std::vector<Results::Pair> Results::pairs(const Key &key, const std::string &other) const
{
    const auto *found = rounds(key);
    const auto *base = rounds({key.scenario, other, key.metric});
    std::vector<Pair> both;
    if (!found || !base)
        return both;
    for (const auto &[round, value] : *found) {
        const auto same = base->find(round);
        if (same != base->end())
            both.emplace_back(value, same->second);
    }
    return both;
}

std::string Results::json() const
{
    std::ostringstream text;
    for (const auto &[key, values] : m_values) {
        for (const auto &[round, value] : values)
            text << R"({"scenario":")" << key.scenario << R"(","target":")" << key.target
                 << R"(","metric":")" << nameOf(key.metric) << R"(","round":)" << round
                 << R"(,"value":)" << value << "}\n";
    }
    return text.str();
}

const std::map<int, double> *Results::rounds(const Key &key) const
{
    const auto found = m_values.find(key);
    return found == m_values.end() ? nullptr : &found->second;
}

} // namespace Teahouse

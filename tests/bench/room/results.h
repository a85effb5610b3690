// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/bench/room/scenario.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace Teahouse {

/// The middle of several values and how far they lie apart.
struct Median {
    double value = 0;
    double least = 0;
    double most = 0;
};

Median medianOf(std::vector<double> values);

/// What all rounds have measured, by scenario, target and metric. A round without a usable run
/// holds none, so that ratios are always of one round.
class Results
{
public:
    void add(const std::string &scenario, const std::string &target, Metric metric, int round,
        double value);

    /// A round whose run could not be used.
    void addFailure(const std::string &scenario, const std::string &target);
    /// Of that scenario on that target.
    int failures(const std::string &scenario, const std::string &target) const;
    bool hasFailures() const { return !m_failures.empty(); }

    bool has(const std::string &scenario, const std::string &target) const;
    std::optional<Median> of(
        const std::string &scenario, const std::string &target, Metric metric) const;
    /// Of `target` to `other`, round by round.
    std::optional<Median> ratio(const std::string &scenario, const std::string &target,
        const std::string &other, Metric metric) const;
    /// The same, `target` less `other`.
    std::optional<Median> difference(const std::string &scenario, const std::string &target,
        const std::string &other, Metric metric) const;

    /// Everything, one object a value.
    std::string json() const;

private:
    struct Key {
        std::string scenario;
        std::string target;
        Metric metric;
        auto operator<=>(const Key &) const = default;
    };

    using Pair = std::pair<double, double>;

    const std::map<int, double> *rounds(const Key &key) const;
    /// What both have measured in one round, for each that has both.
    std::vector<Pair> pairs(const Key &key, const std::string &other) const;

    std::map<Key, std::map<int, double>> m_values;
    std::map<std::pair<std::string, std::string>, int> m_failures; ///< by scenario and target
};

} // namespace Teahouse

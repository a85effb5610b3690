// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/host/feedbatch.h"

#include <utility>

namespace Teahouse {

namespace {

constexpr int pauseMs = 50;

} // namespace

FeedBatch::FeedBatch(QObject *parent)
    : QObject(parent)
    , m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FeedBatch::flush);
}

void FeedBatch::add(const FeedEntry &entry)
{
    // In a busy room there are thousands, which growing would move again and again.
    if (m_entries.empty())
        m_entries.reserve(m_usual);
    m_entries.push_back(entry);
    if (!m_pause.isActive())
        flush();
}

void FeedBatch::flush()
{
    if (m_entries.empty())
        return;
    m_pause.start();
    m_usual = m_entries.size();
    emit ready(std::exchange(m_entries, {}));
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/bench/window/keyprobe.h"

#include <QCoreApplication>
#include <QInputDevice>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

double nowMs()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration<double, std::milli>(now).count();
}

} // namespace

KeyProbe::KeyProbe(QPlainTextEdit *edit, int everyMs)
    : m_edit(edit)
    , m_before(edit->document()->characterCount())
{
    edit->viewport()->installEventFilter(this);
    QInputDevice::primaryKeyboard(); // made by the first event, it would belong to the other thread
    m_thread = std::thread([this, everyMs] { type(everyMs); });
}

KeyProbe::~KeyProbe()
{
    m_done = true;
    m_thread.join();
    QCoreApplication::removePostedEvents(m_edit, QEvent::KeyPress);
}

std::vector<double> KeyProbe::latencies() const
{
    std::vector<double> sorted = m_latencies;
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

bool KeyProbe::eventFilter(QObject *, QEvent *event)
{
    // Told behind what is being painted now, with all that was to be painted with it.
    if (event->type() == QEvent::Paint)
        QMetaObject::invokeMethod(this, &KeyProbe::noteShown, Qt::QueuedConnection);
    return false;
}

void KeyProbe::noteShown()
{
    const size_t shown = size_t(m_edit->document()->characterCount() - m_before);
    const double now = nowMs();
    const std::lock_guard lock(m_guard);
    while (m_latencies.size() < std::min(shown, m_typed.size()))
        m_latencies.push_back(now - m_typed[m_latencies.size()]);
}

void KeyProbe::type(int everyMs)
{
    for (int i = 0; !m_done; ++i) {
        {
            const std::lock_guard lock(m_guard);
            m_typed.push_back(nowMs());
        }
        QCoreApplication::postEvent(m_edit,
            new QKeyEvent(
                QEvent::KeyPress, Qt::Key_A, Qt::NoModifier, i % 6 == 5 ? u" "_s : u"a"_s),
            Qt::NormalEventPriority);
        std::this_thread::sleep_for(std::chrono::milliseconds(everyMs));
    }
}

} // namespace Teahouse

// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "server_gui/window/historycare.h"

#include "server_gui/window/feedrow.h"
#include "server_gui/window/hostrequests.h"
#include "server_gui/window/question.h"
#include "server_gui/window/serverrun.h"
#include "shared/base/terminaltext.h"
#include "shared/ui/banner.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QInputDialog>
#include <QWidget>

#include <utility>

namespace Teahouse {

namespace {

constexpr int mostShown = 120; // characters of a message in a question

} // namespace

HistoryCare::HistoryCare(ServerRun &run, HostRequests &requests, Banner &banner, QWidget *window)
    : QObject(window)
    , m_run(run)
    , m_requests(requests)
    , m_window(window)
    , m_banner(banner)
{
    connect(&run, &ServerRun::historyLost, this, &HistoryCare::onLost);
}

void HistoryCare::erase()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Erase from the history"));
    dialog->setLabelText(tr("Whose words? Or \"room\" for everything that was said to all:"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        const QString whom = text.trimmed();
        if (whom.isEmpty())
            return;
        const QString question = whom == u"room"
            ? tr("Erase everything that was said in the room? Nothing brings it back.")
            : tr("Erase everything that %1 said? Nothing brings it back.").arg(terminalText(whom));
        askQuestion(m_window, question, tr("Erase"), [this, whom] { m_requests.erase(whom); });
    });
    dialog->open();
}

void HistoryCare::deleteMessage(const FeedRow &row)
{
    QString shown = row.text.left(mostShown);
    if (shown.size() < row.text.size())
        shown += u'…';
    askQuestion(m_window,
        tr("Delete this message for everyone? Nothing brings it back.") + QStringLiteral("\n\n")
            + shown,
        tr("Delete"), [this, id = row.message] { m_requests.deleteMessage(id); });
}

void HistoryCare::backUp()
{
    auto *dialog = new QFileDialog(m_window, tr("Back up the history"), QDir::homePath(),
        tr("Histories of Teahouse (*.sqlite)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("sqlite"));
    dialog->selectFile(
        QStringLiteral("teahouse-%1.sqlite").arg(QDate::currentDate().toString(Qt::ISODate)));
    // A file that is there is never overwritten, so there is nothing to ask.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { m_requests.backUp(file); });
    dialog->open();
}

void HistoryCare::takeFeed(const QList<FeedEntry> &entries)
{
    for (const FeedEntry &entry : entries) {
        if (const auto *notice = std::get_if<Notice>(&entry.event))
            tell(*notice);
    }
}

void HistoryCare::forget()
{
    if (std::exchange(m_isTold, false))
        m_banner.hide();
}

void HistoryCare::onLost(const Error &error)
{
    const QString question = error.code == u"history-gone"
        ? tr("The history is gone: %1 was there when the server last ran, and is not now.\n\n"
             "Begin a new one? To go on with the old one, put it or a backup back in its place.")
        : tr("The history is damaged and cannot be opened: %1\n\n"
             "Move it aside and begin a new one? Nothing is deleted.");
    askQuestion(m_window, question.arg(terminalText(error.detail)), tr("Begin a new one"),
        [this] { m_run.startRecovering(); });
}

void HistoryCare::tell(const Notice &notice)
{
    if (notice.code == NoticeCode::StorageFailing) {
        m_isTold = true;
        m_banner.tell(QStringLiteral("warning"),
            tr("The disk refuses, so messages are refused until it works again: %1")
                .arg(terminalText(notice.text)),
            {}, Banner::Tone::Danger);
    } else if (notice.code == NoticeCode::StorageBack) {
        forget();
    }
}

} // namespace Teahouse

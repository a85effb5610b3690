// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "client_gui/window/exportdialogs.h"

#include "client_gui/window/chatclient.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QProgressDialog>

using namespace Qt::StringLiterals;

namespace Teahouse {

namespace {

QString endingOf(const QString &filter)
{
    const qsizetype dot = filter.lastIndexOf('.'_L1);
    return filter.mid(dot + 1, filter.size() - dot - 2);
}

} // namespace

ExportDialogs::ExportDialogs(ChatClient &client, QWidget *window)
    : QObject(window)
    , m_client(client)
    , m_window(window)
{
    connect(&client.exporter(), &Exporter::progressed, this, &ExportDialogs::onProgress);
    connect(&client.exporter(), &Exporter::finished, this, [this](int messages) {
        end(tr("%n messages are in %1 now.", nullptr, messages).arg(m_name));
    });
    connect(&client.exporter(), &Exporter::failed, this,
        [this](const QString &why) { end(tr("Nothing was exported.") + '\n'_L1 + why); });
}

void ExportDialogs::begin(const ConversationId &conversation, const QString &title)
{
    auto *dialog = new QFileDialog(m_window, tr("Export this chat"));
    dialog->setObjectName(u"exportFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // what is there is never touched
    dialog->setNameFilters(
        {tr("Web page (%1)").arg(u"*.html"_s), tr("Markdown (%1)").arg(u"*.md"_s),
            tr("Table (%1)").arg(u"*.csv"_s), tr("JSON Lines (%1)").arg(u"*.jsonl"_s)});
    dialog->setDefaultSuffix(u"html"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    connect(dialog, &QFileDialog::fileSelected, this,
        [=, this](const QString &file) { write(conversation, file, title); });
    dialog->open();
}

void ExportDialogs::write(
    const ConversationId &conversation, const QString &file, const QString &title)
{
    delete m_progress; // of one before, which ends here
    m_name = QFileInfo(file).fileName();
    m_progress = new QProgressDialog({}, tr("Cancel"), 0, 0, m_window);
    m_progress->setObjectName(u"exportProgress"_s);
    m_progress->setWindowTitle(tr("Export this chat"));
    m_progress->setAttribute(Qt::WA_DeleteOnClose);
    m_progress->setMinimumDuration(0);
    connect(m_progress, &QProgressDialog::canceled, &m_client.exporter(), &Exporter::cancel);
    connect(m_progress, &QProgressDialog::canceled, m_progress, &QObject::deleteLater);
    onProgress(0);
    m_progress->show();
    m_client.exporter().begin(conversation, file, title);
}

void ExportDialogs::onProgress(int messages)
{
    if (m_progress)
        m_progress->setLabelText(tr("%n messages so far", nullptr, messages));
}

void ExportDialogs::end(const QString &sentence)
{
    delete m_progress;
    auto *told = new QMessageBox(
        QMessageBox::NoIcon, tr("Export this chat"), sentence, QMessageBox::Ok, m_window);
    told->setObjectName(u"exportEnd"_s);
    told->setAttribute(Qt::WA_DeleteOnClose);
    told->setTextFormat(Qt::PlainText);
    told->open();
}

} // namespace Teahouse

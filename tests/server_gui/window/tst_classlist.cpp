// SPDX-FileCopyrightText: 2026 The Teahouse authors
// SPDX-License-Identifier: MIT
#include "tests/server_gui/window/windowedroom.h"

#include <QFile>
#include <QLineEdit>

using namespace Teahouse;
using namespace Qt::StringLiterals;

/// The class list in the settings of the host's window.
class ClassListTest final : public QObject
{
    Q_OBJECT

    static QString write(const WindowedRoom &room, const QByteArray &bytes)
    {
        const QString path = room.folder.filePath(u"class.txt"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

    static QLabel &problem(const WindowedRoom &room)
    {
        return *room.part<QLabel>("class-list-problem");
    }

    static void type(const WindowedRoom &room, const QString &path)
    {
        auto *field = room.part<QLineEdit>("class-list");
        field->setText(path);
        emit field->editingFinished();
    }

private slots:
    void aRefusedListStaysInItsField()
    {
        const WindowedRoom room;
        QTRY_VERIFY(room.isOpen());
        const auto *field = room.part<QLineEdit>("class-list");
        const QString path = write(room, "alice\nal\tice\n");

        type(room, path);

        QTRY_VERIFY(!problem(room).isHidden());
        QVERIFY2(problem(room).text().contains(u"class.txt:2"_s), qPrintable(problem(room).text()));
        QCOMPARE(field->text(), path);

        // Put right, the same path is read again.
        write(room, "alice\nbob\n");
        type(room, path);
        QTRY_COMPARE(field->text(), path);
        QVERIFY(problem(room).isHidden());
        const auto carol = room.join("carol");
        QTRY_VERIFY(carol->heard().contains("list"));
    }
};

QTEST_MAIN(ClassListTest)
#include "tst_classlist.moc"

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
"""Writes a history as SQL, one statement a line: dump.py history.sqlite > schemaN.sql

The index of words is a virtual table that holds no text, so its own tables are written as they are:
that is what a later version has to read.
"""
import sqlite3
import sys


def literal(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return "X'" + value.hex() + "'"
    if isinstance(value, str):
        assert "\n" not in value
        return "'" + value.replace("'", "''") + "'"
    return str(value)


database = sqlite3.connect(sys.argv[1])
entries = database.execute(
    "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND type IN ('table', 'index', 'trigger')"
).fetchall()
virtual = [name for name, sql in entries if sql.startswith("CREATE VIRTUAL")]
made_by_sqlite = [name for name, _ in entries if name.startswith("sqlite_")]
shadows = [name for name, _ in entries if any(name.startswith(v + "_") for v in virtual)]
for name, sql in entries:
    if name not in shadows + made_by_sqlite:
        print(sql + ";")
for name, sql in entries:
    if sql.startswith("CREATE TABLE") and name not in virtual:
        if name in shadows + made_by_sqlite:
            print(f"DELETE FROM {name};")
        for row in database.execute(f"SELECT * FROM '{name}'"):
            print(f"INSERT INTO {name} VALUES ({', '.join(map(literal, row))});")
print("PRAGMA user_version = %d;" % database.execute("PRAGMA user_version").fetchone())

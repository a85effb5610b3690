#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
"""How many a first chat program speaks: no line ends, each recv() is one message.

unframed.py [HOST [PORT]]. The server sees that no line feed ever comes and answers in the same way;
docs/PROTOCOL.md says what it can promise to such a peer and what it cannot.
"""
import socket
import sys

host, port = sys.argv[1:] + ["127.0.0.1", "9999"][len(sys.argv) - 1:]
room = socket.create_connection((host, int(port)))

room.sendall("carol -n".encode())
answer = room.recv(1024).decode()
if answer != "OK":
    sys.exit(f"not let in: {answer}")

room.sendall("hello without line ends -ta".encode())
print(room.recv(1024).decode())

room.sendall("exit".encode())
while (answer := room.recv(1024).decode()) not in ("exit", ""):
    print(answer)

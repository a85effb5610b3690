#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT
"""Chat in ten lines: chat.py [NAME [HOST [PORT]]]. The end of input (Ctrl+D) leaves the room."""
import socket, sys, threading

name, host, port = sys.argv[1:] + ["alice", "127.0.0.1", "9999"][len(sys.argv) - 1:]
room = socket.create_connection((host, int(port)))
room.sendall(f"{name} -n\n".encode())
heard = room.makefile(encoding="utf-8")
listener = threading.Thread(target=lambda: [print(line, end="", flush=True) for line in heard])
listener.start()
for line in sys.stdin:
    room.sendall(f"{line.rstrip()} -ta\n".encode())
room.sendall(b"exit\n")
listener.join()

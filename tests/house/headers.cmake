# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT

# Run as `cmake -DROOT=... -P headers.cmake`: fails where a source, script or CMake file does not say in
# its first three lines whose it is and under which licence.
cmake_minimum_required(VERSION 3.22)

set(files CMakeLists.txt dev .ci/run .clang-format .clang-tidy .editorconfig .gitattributes .gitignore)
foreach(folder shared server_gui client_gui tests cmake docs resources)
    foreach(kind *.h *.cpp *.cmake CMakeLists.txt *.sh *.py *.supp)
        file(GLOB_RECURSE found RELATIVE "${ROOT}" "${ROOT}/${folder}/${kind}")
        list(APPEND files ${found})
    endforeach()
endforeach()
list(FILTER files EXCLUDE REGEX "^tests/house/broken/")

set(problems "")
foreach(file IN LISTS files)
    if(NOT EXISTS "${ROOT}/${file}")
        continue()
    endif()
    file(STRINGS "${ROOT}/${file}" head LIMIT_COUNT 3 ENCODING UTF-8)
    if(NOT head MATCHES "SPDX-FileCopyrightText: 2026 The Teahouse authors"
            OR NOT head MATCHES "SPDX-License-Identifier: MIT")
        string(APPEND problems "\n  ${file}")
    endif()
endforeach()

if(problems)
    message(FATAL_ERROR "these begin without the two SPDX lines:${problems}")
endif()

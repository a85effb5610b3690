# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT

# Run as `cmake -DROOT=... -P arrows.cmake`: fails where a file includes a folder that is not below its
# own (docs/ARCHITECTURE.md), or writes an include of ours otherwise than from the root.
cmake_minimum_required(VERSION 3.22)

set(level_shared/base 0)
set(level_shared/protocol 1)
set(level_shared/ui 1)
set(level_shared/program 2)
set(level_shared/transcript 2)
set(level_server_gui/engine 2)
set(level_server_gui/store 3)
set(level_server_gui/trust 3)
set(level_server_gui/net 3)
set(level_server_gui/host 4)
set(level_server_gui/console 5)
set(level_server_gui/window 5)
set(level_server_gui 6)
set(level_client_gui/session 2)
set(level_client_gui/model 2)
set(level_client_gui/keychain 2)
set(level_client_gui/notify 2)
set(level_client_gui/terminal 3)
set(level_client_gui/view 3)
set(level_client_gui/window 4)
set(level_client_gui 5)

# Those that may know Qt Gui and Widgets; all others are built without windows too.
set(faces shared/ui client_gui/notify client_gui/view client_gui/window client_gui server_gui/window server_gui)

set(problems "")

function(complain text)
    set(problems "${problems}\n  ${text}" PARENT_SCOPE)
endfunction()

function(check_include file folder target)
    get_filename_component(below "${target}" DIRECTORY)
    string(REGEX MATCH "^[^/]+" side "${folder}")
    if(target MATCHES "\\.moc$" OR below STREQUAL folder)
        return()
    elseif(NOT DEFINED level_${below})
        complain("${file}: \"${target}\" is not written from the root")
    elseif(NOT below MATCHES "^(shared|${side})(/|$)")
        complain("${file}: \"${target}\" reaches into the other program")
    elseif(NOT level_${below} LESS level_${folder})
        complain("${file}: \"${target}\" does not point down")
    elseif(below STREQUAL "shared/ui" AND NOT folder IN_LIST faces)
        complain("${file}: \"${target}\" needs windows")
    endif()
    set(problems "${problems}" PARENT_SCOPE)
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/shared/*.h" "${ROOT}/shared/*.cpp"
    "${ROOT}/server_gui/*.h" "${ROOT}/server_gui/*.cpp"
    "${ROOT}/client_gui/*.h" "${ROOT}/client_gui/*.cpp")
if(NOT files)
    message(FATAL_ERROR "no sources under '${ROOT}'")
endif()
foreach(file IN LISTS files)
    get_filename_component(folder "${file}" DIRECTORY)
    if(NOT DEFINED level_${folder})
        complain("${file}: ${folder} has no level yet; give it one in arrows.cmake")
        continue()
    endif()
    file(STRINGS "${ROOT}/${file}" includes REGEX "^ *# *include *\"")
    foreach(line IN LISTS includes)
        string(REGEX REPLACE "^[^\"]*\"([^\"]*)\".*$" "\\1" target "${line}")
        check_include("${file}" "${folder}" "${target}")
    endforeach()
endforeach()

if(problems)
    message(FATAL_ERROR "arrows must point down:${problems}")
endif()

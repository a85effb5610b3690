# SPDX-FileCopyrightText: 2026 The Teahouse authors
# SPDX-License-Identifier: MIT

# What every target of ours is compiled with. Properties live on targets only.
add_library(teahouse_options INTERFACE)
target_compile_options(teahouse_options INTERFACE -Wall -Wextra -Wshadow -Wpedantic
    $<$<BOOL:${TEAHOUSE_WERROR}>:-Werror>)
target_compile_definitions(teahouse_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(TEAHOUSE_SANITIZE)
    target_compile_options(teahouse_options INTERFACE
        -fsanitize=${TEAHOUSE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(teahouse_options INTERFACE -fsanitize=${TEAHOUSE_SANITIZE})
endif()

# One folder is one static library; its DEPENDS line says all that it may know.
function(teahouse_add_library name)
    cmake_parse_arguments(arg "" "" "SOURCES;DEPENDS" ${ARGN})
    add_library(teahouse_${name} STATIC ${arg_SOURCES})
    add_library(teahouse::${name} ALIAS teahouse_${name})
    target_include_directories(teahouse_${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(teahouse_${name} PUBLIC ${arg_DEPENDS} PRIVATE teahouse_options)
endfunction()

# One test class is one executable, tst_<class>.cpp, which links only what it tests. The target
# tests_<label> builds all tests of that label.
function(teahouse_add_test name)
    cmake_parse_arguments(arg "" "TIMEOUT" "SOURCES;DEPENDS;LABELS" ${ARGN})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 60)
    endif()
    add_executable(tst_${name} tst_${name}.cpp ${arg_SOURCES})
    target_include_directories(tst_${name} PRIVATE ${PROJECT_SOURCE_DIR})
    target_link_libraries(tst_${name} PRIVATE ${arg_DEPENDS} Qt6::Test teahouse_options)
    add_test(NAME ${name} COMMAND tst_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
    foreach(label IN LISTS arg_LABELS)
        if(NOT TARGET tests_${label})
            add_custom_target(tests_${label})
        endif()
        add_dependencies(tests_${label} tst_${name})
    endforeach()
endfunction()

# Test programs: core_tests, screen_tests, bench, and one program per fuzz target.

set(tests_dir ${PROJECT_SOURCE_DIR}/tests)

add_library(overstap_test_code INTERFACE)
target_link_libraries(overstap_test_code INTERFACE overstap_code catch2)
target_compile_definitions(overstap_test_code INTERFACE
  OVERSTAP_SOURCE_DIR="${PROJECT_SOURCE_DIR}" OVERSTAP_GENERATED_DIR="${OVERSTAP_GENERATED_DIR}")
# Catch2's macros make temporaries and conversions that our own code may not.
target_compile_options(overstap_test_code INTERFACE -Wno-conversion -Wno-old-style-cast -Wno-null-dereference)

# Tests have RTTI and our libraries have not, so this check would look for type information that is not there.
target_compile_options(overstap_test_code INTERFACE -fno-sanitize=vptr)

function(overstap_test_program name)
  cmake_parse_arguments(program "" "" "SOURCES;USES" ${ARGN})
  if(program_SOURCES)
    add_executable(${name} ${program_SOURCES})
    target_link_libraries(${name} PRIVATE ${program_USES} overstap_test_code)
  endif()
endfunction()

file(GLOB core_tests CONFIGURE_DEPENDS ${tests_dir}/core/*/*.cpp ${tests_dir}/core/*.cpp)
overstap_test_program(core_tests SOURCES ${core_tests} USES overstap_core)

file(GLOB screen_tests CONFIGURE_DEPENDS ${tests_dir}/screens/*.cpp ${tests_dir}/screens/support/*.cpp)
overstap_test_program(screen_tests SOURCES ${screen_tests} USES overstap_app_platform_headless overstap_app_shell)

file(GLOB bench CONFIGURE_DEPENDS ${tests_dir}/bench/*.cpp)
file(GLOB stage CONFIGURE_DEPENDS ${tests_dir}/screens/support/*.cpp)
overstap_test_program(bench SOURCES ${bench} ${stage} USES overstap_app_platform_headless overstap_app_shell)

# Plain figures, without a test library, so that the web build can make the same program.
add_executable(matching_figures EXCLUDE_FROM_ALL ${tests_dir}/figures/matching_figures.cpp)
target_link_libraries(matching_figures PRIVATE overstap_core overstap_code)

enable_testing()

if(OVERSTAP_FUZZ)
  file(GLOB fuzz_sources CONFIGURE_DEPENDS ${tests_dir}/fuzz/*_fuzz.cpp)
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE overstap_core overstap_plain_code)
    # Debian's libFuzzer wants GNU's library beside ours; clang would turn -lstdc++ into libc++.
    target_link_libraries(${name} PRIVATE -Wl,-l:libstdc++.so.6)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    target_compile_definitions(${name} PRIVATE OVERSTAP_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name} -max_total_time=10 -timeout=10 -rss_limit_mb=2048)
  endforeach()
endif()

foreach(program core_tests screen_tests)
  if(TARGET ${program})
    add_test(NAME ${program} COMMAND ${program} --rng-seed time)
  endif()
endforeach()

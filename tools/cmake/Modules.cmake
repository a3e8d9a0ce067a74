# The modules and what each may link: the same table as in docs/ARCHITECTURE.md.

# A module is a folder's .cpp files; without any it is its headers only.
function(overstap_module name)
  cmake_parse_arguments(module "" "FOLDER" "USES;SYSTEM_USES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${module_FOLDER}/*.cpp)
  set(target overstap_${name})
  if(sources)
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC ${module_USES} PRIVATE overstap_plain_code ${module_SYSTEM_USES})
  else()
    add_library(${target} INTERFACE)
    target_link_libraries(${target} INTERFACE ${module_USES})
  endif()
endfunction()

function(overstap_core name)
  cmake_parse_arguments(core "" "" "USES;SYSTEM_USES" ${ARGN})
  list(TRANSFORM core_USES PREPEND overstap_core_)
  overstap_module(core_${name} FOLDER ${PROJECT_SOURCE_DIR}/core/${name} USES ${core_USES}
    SYSTEM_USES ${core_SYSTEM_USES})
endfunction()

overstap_core(base)
overstap_core(document USES base)
overstap_core(passport USES base document)
overstap_core(candidate USES base document passport)
overstap_core(workshop USES base document)
overstap_core(language USES base)
overstap_core(matching USES base document passport candidate)
if(EMSCRIPTEN)
  # Half the time for 3 kB more: whoever moves a slider weighs hundreds of tasks in one frame.
  get_target_property(matching_sources overstap_core_matching SOURCES)
  set_source_files_properties(${matching_sources} PROPERTIES COMPILE_OPTIONS $<$<CONFIG:Release>:-O2>)
endif()
overstap_core(workspace USES base document passport candidate matching workshop)
overstap_core(explain USES base language passport candidate matching workshop workspace)
overstap_core(exchange USES base document passport candidate matching workshop language explain workspace
  SYSTEM_USES json qr)

add_library(overstap_core INTERFACE)
target_link_libraries(overstap_core INTERFACE overstap_core_exchange overstap_core_workspace overstap_core_explain)

function(overstap_app name)
  overstap_module(app_${name} FOLDER ${PROJECT_SOURCE_DIR}/app/${name} ${ARGN})
endfunction()

overstap_app(theme USES imgui overstap_icons)
overstap_app(semantics USES imgui overstap_app_theme overstap_core_base)
overstap_app(screens USES overstap_app_semantics overstap_app_theme overstap_core)
overstap_app(platform USES overstap_core overstap_app_semantics overstap_app_theme imgui)
overstap_app(shell USES overstap_app_screens overstap_app_platform)

# The doors' two sides: the browser's, and the one that tests stand in for a person with.
if(EMSCRIPTEN)
  overstap_module(app_platform_web FOLDER ${PROJECT_SOURCE_DIR}/app/platform/web
    USES overstap_app_platform sdl2 SYSTEM_USES sdl2)
else()
  overstap_module(app_platform_headless FOLDER ${PROJECT_SOURCE_DIR}/app/platform/headless USES overstap_app_platform)
  file(GLOB cli_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/app/cli/*.cpp)
  if(cli_sources)
    add_executable(overstap ${cli_sources})
    target_link_libraries(overstap PRIVATE overstap_core overstap_plain_code)
  endif()
endif()

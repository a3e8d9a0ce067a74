# Fonts and icons, cut to what the interface uses, and the header with the icons' codes.

find_program(OVERSTAP_NODE NAMES node nodejs REQUIRED NO_CMAKE_FIND_ROOT_PATH)
set(fonts_dir ${OVERSTAP_GENERATED_DIR}/fonts)
set(OVERSTAP_FONTS ${fonts_dir}/text-400.ttf ${fonts_dir}/text-600.ttf ${fonts_dir}/text-700.ttf ${fonts_dir}/icons.ttf)

add_custom_command(
  OUTPUT ${OVERSTAP_FONTS} ${OVERSTAP_GENERATED_DIR}/icon_codepoints.h
  COMMAND ${OVERSTAP_NODE} ${PROJECT_SOURCE_DIR}/tools/build_fonts.mjs
    --icons ${PROJECT_SOURCE_DIR}/assets/icons.txt --characters ${PROJECT_SOURCE_DIR}/assets/fonts/characters.txt
    --out ${OVERSTAP_GENERATED_DIR}
  DEPENDS ${PROJECT_SOURCE_DIR}/tools/build_fonts.mjs ${PROJECT_SOURCE_DIR}/tools/simpler_outlines.mjs
    ${PROJECT_SOURCE_DIR}/assets/icons.txt
    ${PROJECT_SOURCE_DIR}/assets/fonts/characters.txt
  COMMENT "Cutting fonts and icons"
  VERBATIM)
add_custom_target(overstap_fonts DEPENDS ${OVERSTAP_FONTS} ${OVERSTAP_GENERATED_DIR}/icon_codepoints.h)

add_library(overstap_icons INTERFACE)
add_dependencies(overstap_icons overstap_fonts)
target_include_directories(overstap_icons INTERFACE ${OVERSTAP_GENERATED_DIR})

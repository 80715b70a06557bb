int cpack_placeholder;

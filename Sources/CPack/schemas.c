#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpack.h"

static const unsigned char result_schema[] = {
#embed "../../docs/result.schema.json" suffix(, )
  0};

static const unsigned char pack_schema[] = {
#if __has_embed("../../rules/schema/pack.schema.json")
#embed "../../rules/schema/pack.schema.json" suffix(, )
#endif
  0};

cpack_file cpack_result_schema(void) {
  return (cpack_file){"result.schema.json", result_schema, sizeof result_schema - 1};
}

cpack_file cpack_pack_schema(void) {
  return (cpack_file){"pack.schema.json", pack_schema, sizeof pack_schema - 1};
}

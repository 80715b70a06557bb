#define SIMDJSON_EXCEPTIONS 0
#include "cjson.h"

#include <cstring>
#include <new>

#include <simdjson.h>

using namespace simdjson;

static_assert(CJSON_PADDING >= SIMDJSON_PADDING, "simdjson reads up to its padding behind the end");

struct cjson_reader {
  ondemand::parser parser;
};

namespace {

int32_t status_of(error_code code) {
  switch (code) {
  case SUCCESS: return CJSON_OK;
  case UTF8_ERROR: return CJSON_INVALID_UTF8;
  case STRING_ERROR: return CJSON_INVALID_STRING;
  case UNESCAPED_CHARS: return CJSON_INVALID_STRING;
  case UNCLOSED_STRING: return CJSON_TRUNCATED;
  case INCOMPLETE_ARRAY_OR_OBJECT: return CJSON_TRUNCATED;
  case CAPACITY: return CJSON_TOO_LARGE;
  case MEMALLOC: return CJSON_NO_MEMORY;
  case TRAILING_CONTENT: return CJSON_TRAILING;
  default: return CJSON_SYNTAX;
  }
}

/* Whether the object that the line begins with ends before the line does. */
bool ends_early(const uint8_t *bytes, size_t length) {
  size_t depth = 0;
  bool in_string = false;
  for (size_t i = 0; i < length; i++) {
    uint8_t byte = bytes[i];
    if (in_string) {
      if (byte == '\\') {
        i++;
      } else if (byte == '"') {
        in_string = false;
      }
    } else if (byte == '"') {
      in_string = true;
    } else if (byte == '{') {
      depth++;
    } else if (byte == '}' && depth > 0 && --depth == 0) {
      return i + 1 < length;
    }
  }
  return false;
}

size_t without_trailing_space(std::string_view token) {
  size_t length = token.size();
  while (length > 0 && std::strchr(" \t\r\n", token[length - 1]) != nullptr) { length--; }
  return length;
}

error_code fill(ondemand::value value, cjson_value &out) {
  ondemand::json_type type;
  SIMDJSON_TRY(value.type().get(type));
  out.data = nullptr;
  out.length = 0;
  switch (type) {
  case ondemand::json_type::string: {
    std::string_view text;
    SIMDJSON_TRY(value.get_string().get(text));
    out = {text.data(), text.size(), CJSON_STRING};
    return SUCCESS;
  }
  case ondemand::json_type::number: {
    std::string_view token = value.raw_json_token();
    out = {token.data(), without_trailing_space(token), CJSON_NUMBER};
    return SUCCESS;
  }
  case ondemand::json_type::null: out.kind = CJSON_NULL; return SUCCESS;
  case ondemand::json_type::boolean: {
    std::string_view token = value.raw_json_token();
    out = {token.data(), without_trailing_space(token), CJSON_BOOLEAN};
    return SUCCESS;
  }
  case ondemand::json_type::array: out.kind = CJSON_ARRAY; return SUCCESS;
  case ondemand::json_type::object: out.kind = CJSON_OBJECT; return SUCCESS;
  }
  return TAPE_ERROR;
}

}  // namespace

extern "C" cjson_reader *cjson_new(void) { return new (std::nothrow) cjson_reader(); }

extern "C" void cjson_free(cjson_reader *reader) { delete reader; }

extern "C" int32_t cjson_read(
  cjson_reader *reader, const uint8_t *bytes, size_t length,
  const char *const *names, const size_t *name_lengths, size_t count, cjson_value *values) {
  for (size_t i = 0; i < count; i++) { values[i] = {nullptr, 0, CJSON_ABSENT}; }
  if (reader == nullptr) { return CJSON_NO_MEMORY; }
  auto fail = [&](error_code code) {
    return code == INCOMPLETE_ARRAY_OR_OBJECT && ends_early(bytes, length) ? int32_t(CJSON_TRAILING) : status_of(code);
  };
  ondemand::document document;
  padded_string_view view(reinterpret_cast<const char *>(bytes), length, length + CJSON_PADDING);
  error_code code = reader->parser.iterate(view).get(document);
  if (code) { return fail(code); }
  ondemand::json_type type;
  code = document.type().get(type);
  if (code) { return fail(code); }
  if (type != ondemand::json_type::object) { return CJSON_NOT_AN_OBJECT; }
  ondemand::object object;
  code = document.get_object().get(object);
  if (code) { return fail(code); }
  for (auto member : object) {
    ondemand::field field;
    code = std::move(member).get(field);
    if (code) { return fail(code); }
    std::string_view key;
    code = field.unescaped_key().get(key);
    if (code) { return fail(code); }
    for (size_t i = 0; i < count; i++) {
      if (key.size() == name_lengths[i] && std::memcmp(key.data(), names[i], key.size()) == 0) {
        code = fill(field.value(), values[i]);
        if (code) { return fail(code); }
        break;
      }
    }
  }
  const char *rest;
  return document.current_location().get(rest) == OUT_OF_BOUNDS ? CJSON_OK : CJSON_TRAILING;
}

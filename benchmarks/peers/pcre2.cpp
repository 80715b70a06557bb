// Naive PCRE2: every pattern, compiled with JIT, is run over every sentence, or over every document.
// pcre2 FOLDER SECONDS: as many sentences as the seconds allow.
#include "peer.h"

using namespace peer;

int main(int count, char **arguments) {
  if (count < 3) return 64;
  const std::string folder = arguments[1];
  const double limit = atof(arguments[2]);
  auto patterns = readPatterns(folder);
  auto text = readText(folder);
  auto ours = readFired(folder);
  double start = now();
  std::vector<Exact> codes;
  std::set<int> units;
  for (auto &p : patterns) {
    codes.emplace_back(p);
    if (codes.back().code) units.insert(p.unit);
  }
  double compile = now() - start;

  Pairs fired;
  size_t bytes = 0, done = 0;
  start = now();
  for (; done < text.sentences.size() && (now() - start < limit || done == 0); done++) {
    auto &s = text.sentences[done];
    bytes += s.size();
    for (size_t i = 0; i < codes.size(); i++)
      if (codes[i].matches(s)) fired.emplace_back((int)done, patterns[i].unit);
  }
  double time = now() - start;
  auto d = compare(ours, fired, units, (int)done);
  answer("sentence", units.size(), patterns.size() - units.size(), bytes, time, compile, &d,
         "first " + std::to_string(done) + " sentences");

  bytes = done = 0;
  long found = 0;
  start = now();
  for (; done < text.documents.size() && (now() - start < limit || done == 0); done++) {
    auto &s = text.documents[done];
    bytes += s.size();
    for (auto &c : codes) {
      // All matches, as in a document each may be in another sentence.
      PCRE2_SIZE offset = 0;
      while (c.code && offset < s.size() &&
             pcre2_match(c.code, (PCRE2_SPTR)s.data(), s.size(), offset, PCRE2_NO_UTF_CHECK, c.data, nullptr) >= 0) {
        PCRE2_SIZE end = pcre2_get_ovector_pointer(c.data)[1];
        found++;
        offset = end > offset ? end : offset + 1;
        while (offset < s.size() && (s[offset] & 0xC0) == 0x80) offset++;
      }
    }
  }
  answer("document", units.size(), patterns.size() - units.size(), bytes, now() - start, compile, nullptr,
         std::to_string(found) + " matches in " + std::to_string(done) + " documents");
}

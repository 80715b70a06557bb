// RE2::Set, per sentence. Patterns with lookaround, possessive quantifiers and the like are left out.
// re2 FOLDER SECONDS
#include <re2/re2.h>
#include <re2/set.h>

#include "peer.h"

using namespace peer;

int main(int count, char **arguments) {
  if (count < 3) return 64;
  const std::string folder = arguments[1];
  const double limit = atof(arguments[2]);
  auto patterns = readPatterns(folder);
  auto text = readText(folder);
  auto ours = readFired(folder);
  RE2::Options options;
  options.set_max_mem(4LL << 30);
  options.set_log_errors(false);
  double start = now();
  RE2::Set set(options, RE2::UNANCHORED);
  std::vector<int> unit;
  std::set<int> units;
  for (auto &p : patterns) {
    if (set.Add((p.caseless ? "(?i)" : "") + p.portable, nullptr) < 0) continue;
    unit.push_back(p.unit);
    units.insert(p.unit);
  }
  if (!set.Compile()) { fprintf(stderr, "the set does not compile\n"); return 1; }
  double compile = now() - start;

  std::vector<int> hits;
  auto pass = [&] {
    for (auto &s : text.sentences) {
      hits.clear();
      set.Match(s, &hits);
    }
  };
  Pairs fired;
  start = now();
  for (size_t i = 0; i < text.sentences.size(); i++) {
    hits.clear();
    set.Match(text.sentences[i], &hits);
    for (int h : hits) fired.emplace_back((int)i, unit[h]);
  }
  double cold = now() - start;
  auto d = compare(ours, fired, units, (int)text.sentences.size());
  double time = timed(limit, pass);
  answer("warm", units.size(), patterns.size() - units.size(), text.bytes, time, compile, &d);
  answer("cold", units.size(), patterns.size() - units.size(), text.bytes, cold, compile, nullptr, "the first pass");
}

// What the C++ peers share: the export of `detente bench export`, the clock, the check of fired pairs, the answer.
#pragma once

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace peer {

struct Pattern {
  int unit;
  bool caseless;
  std::string pcre;                   // as the engine defines it
  std::string portable;               // the same for engines without lookaround, where that is possible
  std::vector<std::string> literals;  // where it is nothing but a list of forms
};

struct Text {
  std::vector<std::string> sentences;
  std::vector<std::string> documents;  // their sentences, joined by line feeds
  size_t bytes = 0;                    // of the sentences
};

inline bool wordByte(unsigned char c) { return isalnum(c) || c == '_' || c >= 0x80; }

// "(?<!\w)(?:a|b)(?!\w)", the form of a lexicon's entry, as "\b(?:a|b)\b" and as a list of literals.
inline void simplify(Pattern &p) {
  static const std::string head = "(?<!\\w)(?:", tail = ")(?!\\w)";
  p.portable = p.pcre;
  for (size_t at; (at = p.portable.find("(?<hit>")) != std::string::npos;) p.portable.replace(at, 7, "(?:");
  if (p.pcre.size() <= head.size() + tail.size() || p.pcre.compare(0, head.size(), head) != 0 ||
      p.pcre.compare(p.pcre.size() - tail.size(), tail.size(), tail) != 0)
    return;
  std::string inner = p.pcre.substr(head.size(), p.pcre.size() - head.size() - tail.size());
  std::vector<std::string> forms(1);
  for (size_t i = 0; i < inner.size(); i++) {
    char c = inner[i];
    if (c == '|') forms.emplace_back();
    else if (c == '\\' && i + 1 < inner.size() && !isalnum((unsigned char)inner[i + 1])) forms.back() += inner[++i];
    else if (strchr("\\^$.[]()?*+{}", c)) return;
    else forms.back() += c;
  }
  for (auto &f : forms)
    if (f.empty() || !wordByte(f.front()) || !wordByte(f.back())) return;
  p.literals = forms;
  p.portable = "\\b(?:" + inner + ")\\b";
}

inline std::vector<Pattern> readPatterns(const std::string &folder) {
  std::ifstream in(folder + "/patterns.tsv");
  std::vector<Pattern> all;
  for (std::string line; std::getline(in, line);) {
    size_t a = line.find('\t'), b = line.find('\t', a + 1);
    Pattern p{atoi(line.c_str()), line[a + 1] == 'i', line.substr(b + 1), "", {}};
    simplify(p);
    all.push_back(p);
  }
  if (all.empty()) { fprintf(stderr, "no patterns in %s\n", folder.c_str()); exit(1); }
  return all;
}

inline Text readText(const std::string &folder) {
  std::ifstream in(folder + "/sentences.txt");
  Text t;
  std::string document;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) {
      t.documents.push_back(document);
      document.clear();
      continue;
    }
    t.bytes += line.size();
    document += (document.empty() ? "" : "\n") + line;
    t.sentences.push_back(line);
  }
  return t;
}

using Pairs = std::vector<std::pair<int, int>>;  // sentence, unit; ascending

inline Pairs readFired(const std::string &folder) {
  std::ifstream in(folder + "/fired.tsv");
  Pairs pairs;
  for (int s, u; in >> s >> u;) pairs.emplace_back(s, u);
  return pairs;
}

// Processor time: what else runs on the machine at the moment does not count.
inline double now() {
  timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

// A PCRE2 pattern as the engine compiles it: UTF, UCP, JIT, no check of the subject.
struct Exact {
  pcre2_code *code = nullptr;
  pcre2_match_data *data = nullptr;
  explicit Exact(const Pattern &p) {
    int error; PCRE2_SIZE offset;
    uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DUPNAMES | (p.caseless ? PCRE2_CASELESS : 0);
    code = pcre2_compile((PCRE2_SPTR)p.pcre.data(), p.pcre.size(), options, &error, &offset, nullptr);
    if (!code) return;
    pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
    data = pcre2_match_data_create(1, nullptr);
  }
  bool matches(const std::string &s) const { return matches(s.data(), s.size()); }
  bool matches(const char *s, size_t n) const {
    return code && pcre2_match(code, (PCRE2_SPTR)s, n, 0, PCRE2_NO_UTF_CHECK, data, nullptr) >= 0;
  }
};

// How the fired pairs of `units` (those the peer can express) compare with the engine's, over sentences below `end`.
struct Difference { long fired = 0, missing = 0, extra = 0; };
inline Difference compare(const Pairs &ours, const Pairs &theirs, const std::set<int> &units, int end) {
  Pairs wanted;
  for (auto &p : ours)
    if (p.first < end && units.count(p.second)) wanted.push_back(p);
  Pairs found = theirs, only;
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  Difference d;
  d.fired = found.size();
  std::set_difference(wanted.begin(), wanted.end(), found.begin(), found.end(), std::back_inserter(only));
  d.missing = only.size();
  only.clear();
  std::set_difference(found.begin(), found.end(), wanted.begin(), wanted.end(), std::back_inserter(only));
  d.extra = only.size();
  return d;
}

// Repeats a pass for so many seconds, at least twice where one is short, and keeps the median.
inline double timed(double seconds, const std::function<void()> &pass) {
  std::vector<double> times;
  double begun = now();
  do {
    double start = now();
    pass();
    times.push_back(now() - start);
  } while (now() - begun < seconds);
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

// One line of JSON for each mode that was run.
inline void answer(const std::string &mode, size_t patterns, size_t unsupported, size_t bytes, double seconds,
                   double compile, const Difference *d, const std::string &note = "") {
  printf("{\"mode\":\"%s\",\"patterns\":%zu,\"unsupported\":%zu,\"bytes\":%zu,\"seconds\":%.9f,\"compile\":%.4f",
         mode.c_str(), patterns, unsupported, bytes, seconds, compile);
  if (d) printf(",\"fired\":%ld,\"missing\":%ld,\"extra\":%ld", d->fired, d->missing, d->extra);
  printf(",\"note\":\"%s\"}\n", note.c_str());
  fflush(stdout);
}

}  // namespace peer

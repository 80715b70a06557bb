// Hyperscan (or Vectorscan, which has the same interface), block mode.
// hyperscan FOLDER SECONDS CACHE [tuned]: compiled databases are kept in the folder CACHE, for they take long.
//
// plain: all patterns in one database, UTF-8, caseless; what it can only approximate is compiled as a prefilter.
//   document: a bare scan of each document, matches only counted. sentence: fired pairs, prefilters confirmed by PCRE2.
// tuned: lexicon entries as pure literals with the words' bounds checked in the callback, the expressions by bytes in a
//   database of their own.
#include <hs/hs.h>

#include "peer.h"

using namespace peer;

struct Expression {
  std::string text;
  unsigned flags;
  size_t pattern;
};

static hs_database_t *cached(const std::string &path, const std::function<hs_database_t *()> &make, double &compile) {
  std::ifstream in(path, std::ios::binary);
  if (in) {
    std::stringstream all;
    all << in.rdbuf();
    std::string bytes = all.str();
    compile = 0;
    size_t split = bytes.find('\n');
    compile = atof(bytes.c_str());
    hs_database_t *database = nullptr;
    if (hs_deserialize_database(bytes.data() + split + 1, bytes.size() - split - 1, &database) == HS_SUCCESS) return database;
  }
  double start = now();
  hs_database_t *database = make();
  compile = now() - start;
  char *bytes; size_t length;
  if (database && hs_serialize_database(database, &bytes, &length) == HS_SUCCESS) {
    std::ofstream out(path, std::ios::binary);
    out << compile << "\n";
    out.write(bytes, length);
  }
  return database;
}

static hs_database_t *build(const std::vector<Expression> &all, bool literal) {
  std::vector<const char *> texts;
  std::vector<unsigned> flags, ids;
  std::vector<size_t> lengths;
  for (size_t i = 0; i < all.size(); i++) {
    texts.push_back(all[i].text.c_str());
    flags.push_back(all[i].flags);
    ids.push_back((unsigned)i);
    lengths.push_back(all[i].text.size());
  }
  if (all.empty()) return nullptr;
  hs_database_t *database = nullptr;
  hs_compile_error_t *error = nullptr;
  hs_error_t code = literal ? hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), lengths.data(),
                                                   (unsigned)all.size(), HS_MODE_BLOCK, nullptr, &database, &error)
                            : hs_compile_multi(texts.data(), flags.data(), ids.data(), (unsigned)all.size(),
                                               HS_MODE_BLOCK, nullptr, &database, &error);
  if (code != HS_SUCCESS) {
    fprintf(stderr, "%s\n", error ? error->message : "it does not compile");
    exit(1);
  }
  return database;
}

// The flags under which Hyperscan takes an expression, exactly or as a prefilter; −1 where it does not.
static int accepted(const std::string &text, unsigned flags) {
  for (unsigned extra : {0u, (unsigned)HS_FLAG_PREFILTER}) {
    hs_expr_info_t *info = nullptr;
    hs_compile_error_t *error = nullptr;
    if (hs_expression_info(text.c_str(), flags | extra, &info, &error) == HS_SUCCESS) {
      free(info);
      return (int)(flags | extra);
    }
    hs_free_compile_error(error);
  }
  return -1;
}

struct Context {
  const std::vector<Expression> *expressions;
  const std::string *sentence = nullptr;
  std::vector<int> *last = nullptr;  // by pattern: the sentence it fired in last
  std::vector<size_t> found;
  int number = 0;
  long count = 0;
};

static int counting(unsigned, unsigned long long, unsigned long long, unsigned, void *c) {
  ((Context *)c)->count++;
  return 0;
}

static int collecting(unsigned id, unsigned long long, unsigned long long, unsigned, void *c) {
  auto &context = *(Context *)c;
  size_t pattern = (*context.expressions)[id].pattern;
  if ((*context.last)[pattern] == context.number) return 0;
  (*context.last)[pattern] = context.number;
  context.found.push_back(id);
  return 0;
}

// The bounds of a literal's words, from the place where it ends.
static bool bounded(const Context &context, unsigned id, unsigned long long to) {
  auto &text = *context.sentence;
  size_t length = (*context.expressions)[id].text.size();
  return (to == text.size() || !wordByte(text[to])) && (to == length || !wordByte(text[to - length - 1]));
}

static int countingBounded(unsigned id, unsigned long long, unsigned long long to, unsigned, void *c) {
  auto &context = *(Context *)c;
  context.count += bounded(context, id, to);
  return 0;
}

static int collectingBounded(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *c) {
  return bounded(*(Context *)c, id, to) ? collecting(id, from, to, flags, c) : 0;
}

int main(int count, char **arguments) {
  if (count < 4) return 64;
  const std::string folder = arguments[1], cache = arguments[3];
  const double limit = atof(arguments[2]);
  const bool tuned = count > 4;
  auto patterns = readPatterns(folder);
  auto text = readText(folder);
  auto ours = readFired(folder);

  std::vector<Expression> literals, expressions;
  std::vector<bool> approximate(patterns.size());
  std::set<int> units;
  size_t prefilters = 0;
  for (size_t i = 0; i < patterns.size(); i++) {
    auto &p = patterns[i];
    unsigned flags = p.caseless ? HS_FLAG_CASELESS : 0;
    if (tuned && !p.literals.empty()) {
      for (auto &form : p.literals) literals.push_back({form, flags, i});
      units.insert(p.unit);
      continue;
    }
    int taken = accepted(p.portable, flags | (tuned ? 0u : (unsigned)HS_FLAG_UTF8));
    if (taken < 0) continue;
    approximate[i] = taken & HS_FLAG_PREFILTER;
    prefilters += approximate[i];
    expressions.push_back({p.portable, (unsigned)taken, i});
    units.insert(p.unit);
  }
  std::vector<std::pair<size_t, Exact>> confirming;  // by pattern
  std::vector<int> exact(patterns.size(), -1);
  for (size_t i = 0; i < patterns.size(); i++)
    if (approximate[i]) {
      exact[i] = (int)confirming.size();
      confirming.emplace_back(i, Exact(patterns[i]));
    }

  double compile = 0, more = 0;
  auto *database = cached(cache + (tuned ? "/tuned" : "/plain"), [&] { return build(expressions, false); }, compile);
  auto *forms = literals.empty() ? nullptr : cached(cache + "/literals", [&] { return build(literals, true); }, more);
  compile += more;
  hs_scratch_t *scratch = nullptr;
  if (database) hs_alloc_scratch(database, &scratch);
  if (forms) hs_alloc_scratch(forms, &scratch);
  size_t size = 0, part = 0;
  if (database) hs_database_size(database, &size);
  if (forms) hs_database_size(forms, &part);
  std::string note = std::to_string(prefilters) + " prefilters; database of " + std::to_string((size + part) / 1000000) + " MB";

  Context forDocuments{&expressions}, forForms{&literals};
  double time = timed(limit, [&] {
    for (auto &d : text.documents) {
      if (database) hs_scan(database, d.data(), (unsigned)d.size(), 0, scratch, counting, &forDocuments);
      forForms.sentence = &d;
      if (forms) hs_scan(forms, d.data(), (unsigned)d.size(), 0, scratch, countingBounded, &forForms);
    }
  });
  size_t unsupported = patterns.size() - units.size();
  answer(tuned ? "tuned-document" : "document", units.size(), unsupported, text.bytes, time, compile, nullptr, note);

  std::vector<int> last(patterns.size(), -1);
  Context bySentence{&expressions}, formsBySentence{&literals};
  bySentence.last = formsBySentence.last = &last;
  Pairs fired;
  auto pass = [&] {
    fired.clear();
    std::fill(last.begin(), last.end(), -1);
    for (size_t i = 0; i < text.sentences.size(); i++) {
      auto &s = text.sentences[i];
      for (auto *c : {&bySentence, &formsBySentence}) {
        c->number = (int)i;
        c->sentence = &s;
        c->found.clear();
      }
      if (database) hs_scan(database, s.data(), (unsigned)s.size(), 0, scratch, collecting, &bySentence);
      if (forms) hs_scan(forms, s.data(), (unsigned)s.size(), 0, scratch, collectingBounded, &formsBySentence);
      for (size_t id : bySentence.found) {
        size_t p = expressions[id].pattern;
        if (!approximate[p] || confirming[exact[p]].second.matches(s)) fired.emplace_back((int)i, patterns[p].unit);
      }
      for (size_t id : formsBySentence.found) fired.emplace_back((int)i, patterns[literals[id].pattern].unit);
    }
  };
  time = timed(limit, pass);
  auto d = compare(ours, fired, units, (int)text.sentences.size());
  answer(tuned ? "tuned-sentence" : "sentence", units.size(), unsupported, text.bytes, time, compile, &d, note);
}

"""spaCy: a blank English pipeline and a PhraseMatcher over the forms of the lexicon; expressions are left out.

spacy_phrases.py FOLDER SECONDS"""
import json
import re
import sys
import time

import spacy
from spacy.matcher import PhraseMatcher

folder, limit = sys.argv[1], float(sys.argv[2])
head, tail = r"(?<!\w)(?:", r")(?!\w)"
forms, total = {}, 0
for line in open(f"{folder}/patterns.tsv", encoding="utf-8"):
    unit, case, pattern = line.rstrip("\n").split("\t", 2)
    total += 1
    if case != "i" or not (pattern.startswith(head) and pattern.endswith(tail)):
        continue
    inner = pattern[len(head):-len(tail)]
    if re.search(r"(?<!\\)[\[\](){}?*+.^$]|\\\w", inner):
        continue
    forms[int(unit)] = [re.sub(r"\\(.)", r"\1", form) for form in inner.split("|")]
start = time.process_time()
pipeline = spacy.blank("en")
matcher = PhraseMatcher(pipeline.vocab, attr="LOWER")
for unit, texts in forms.items():
    matcher.add(str(unit), [pipeline.make_doc(text) for text in texts])
load = time.process_time() - start
sentences = [s for s in open(f"{folder}/sentences.txt", encoding="utf-8").read().split("\n") if s]
fired, size, done = set(), 0, 0
start = time.process_time()
for number, sentence in enumerate(sentences):
    for match, _, _ in matcher(pipeline.make_doc(sentence)):
        fired.add((number, int(pipeline.vocab.strings[match])))
    size += len(sentence.encode())
    done += 1
    if time.process_time() - start > limit:
        break
seconds = time.process_time() - start
ours = set()
for line in open(f"{folder}/fired.tsv"):
    sentence, unit = map(int, line.split())
    if sentence < done and unit in forms:
        ours.add((sentence, unit))
print(json.dumps({
    "mode": "phrases", "patterns": len(forms), "unsupported": total - len(forms), "bytes": size,
    "seconds": seconds, "compile": load, "fired": len(fired), "missing": len(ours - fired),
    "extra": len(fired - ours), "note": f"first {done} sentences; lexicon only, no splitter"}))

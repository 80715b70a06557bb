"""VADER over each sentence: vader.py FOLDER SECONDS. Its own lexicon, another task: only the time is compared."""
import json
import sys
import time

from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

folder, limit = sys.argv[1], float(sys.argv[2])
start = time.process_time()
analyzer = SentimentIntensityAnalyzer()
load = time.process_time() - start
sentences = [s for s in open(f"{folder}/sentences.txt", encoding="utf-8").read().split("\n") if s]
done = size = 0
start = time.process_time()
for sentence in sentences:
    analyzer.polarity_scores(sentence)
    done += 1
    size += len(sentence.encode())
    if time.process_time() - start > limit:
        break
seconds = time.process_time() - start
print(json.dumps({
    "mode": "sentence", "patterns": len(analyzer.lexicon), "unsupported": 0, "bytes": size, "seconds": seconds,
    "compile": load, "note": f"first {done} sentences"}))

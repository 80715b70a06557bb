#!/usr/bin/env python3
"""The tables of QUALITY.md beside its first: gaps between the halves, false alarms by topic, accuracy by class
of signal, and where wrong sentences of the tune half went wrong.

usage: docs/figures.py DATA [BINARY]
  DATA    the folder with tune/ and check/, each a file of labelled sentences a set
  BINARY  default .build/release/detente
Run from the project's root. Sentences of check/ are scored, never shown. Bootstrap: 2,000 draws, seed 1.
"""
import json, random, subprocess, sys, tempfile
from collections import Counter, defaultdict

if len(sys.argv) < 2: sys.exit(__doc__)
DATA = sys.argv[1]
BINARY = sys.argv[2] if len(sys.argv) > 2 else '.build/release/detente'
SIDE = {'deescalate': 1, 'confront': -1}

def read(half, name):
    with open(f'{DATA}/{half}/{name}.jsonl', encoding='utf-8') as f: return [json.loads(line) for line in f]

def run(rows, level):
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as f:
        for row in rows: f.write(json.dumps({'id': row['id'], 'text': row['text']}) + '\n')
        f.flush()
        out = subprocess.run([BINARY, 'score', '--input', 'jsonl', '-f', 'jsonl', '--level', level, f.name],
                             stdout=subprocess.PIPE, text=True).stdout
    return [json.loads(line) for line in out.splitlines()]

def polar(rows):
    """The rows that take a side, with their balance."""
    rows = [row for row in rows if row['label'] in SIDE]
    balance = {o['id']: o['balance'] for o in run(rows, 'doc')}
    for row in rows: row['balance'] = balance[row['id']]
    return rows

def judged(rows):
    """Copies that say whether the sign of the balance is right (zero counts as the larger class)."""
    larger = SIDE[Counter(row['label'] for row in rows).most_common(1)[0][0]]
    return [dict(row, right=SIDE[row['label']] * (row['balance'] or larger) > 0) for row in rows]

def share(values): return sum(values) / len(values) if values else float('nan')

def auc(rows):
    up = [-r['balance'] for r in rows if r['label'] == 'confront']
    down = [-r['balance'] for r in rows if r['label'] != 'confront']
    order = sorted(up + down); place = {}
    for i, x in enumerate(order):
        first, _ = place.get(x, (i, i)); place[x] = (first, i)
    ranks = sum((sum(place[x]) / 2) + 1 for x in up)
    return (ranks - len(up) * (len(up) + 1) / 2) / (len(up) * len(down))

def interval(figure, tune, check):
    dice = random.Random(1)
    draw = lambda rows: [rows[dice.randrange(len(rows))] for _ in rows]
    gaps = sorted(figure(draw(tune)) - figure(draw(check)) for _ in range(2000))
    return gaps[50], gaps[1949]

def main():
    sets = {name: [polar(read(half, name)) for half in ('tune', 'check')] for name in ('news_plv', 'icbe', 'un_quad')}
    core = [[row for row in rows if row['core']] for rows in sets['news_plv']]
    right = lambda rows: share([row['right'] for row in rows])
    print('| set | tune | check | gap | 95 % |\n|---|---|---|---|---|')
    for title, halves, figure in [('news core, acc2', core, right), ('news, all, acc2', sets['news_plv'], right),
                                         ('crises, acc2', sets['icbe'], right), ('UN documents, acc2', sets['un_quad'], right),
                                         ('Council speeches, auc', [read(h, 'unsc') for h in ('tune', 'check')], auc)]:
        if figure is right: tune, check = map(judged, halves)
        else:
            tune, check = halves
            for rows in halves:
                balance = {o['id']: o['balance'] for o in run(rows, 'doc')}
                for row in rows: row['balance'] = balance[row['id']]
        low, high = interval(figure, tune, check)
        a, b = figure(tune), figure(check)
        print(f'| {title} | {a:.3f} | {b:.3f} | {a - b:+.3f} | {low:+.3f} to {high:+.3f} |')

    print('\n| topic | sentences | fired | confront |\n|---|---|---|---|')
    for half in ('tune', 'check'):
        rows = read(half, 'agnews_neg'); labels = {o['id']: o['label'] for o in run(rows, 'doc')}
        topics = defaultdict(list)
        for row in rows: topics[row['code']].append(labels[row['id']])
        for topic, found in sorted(topics.items()):
            print(f'| {half}, {topic} | {len(found)} | {share([l != "neutral" for l in found]):.3f} '
                  f'| {share([l == "confront" for l in found]):.3f} |')

    print('\n| class | tune n | heard | right | check n | heard | right |\n|---|---|---|---|---|---|---|')
    halves = []
    for rows in sets['news_plv']:
        classes = defaultdict(list)
        for row in rows: classes[row['code']].append(row)
        halves.append(classes)
    heard = lambda row: row['balance'] * SIDE[row['label']] > 0
    for code in sorted(halves[0], key=lambda c: -len(halves[0][c])):
        cells = []
        for classes in halves:
            rows = classes[code]
            cells += [len(rows), f'{share([r["balance"] != 0 for r in rows]):.2f}', f'{share([heard(r) for r in rows]):.2f}']
        print(f'| {code} | ' + ' | '.join(map(str, cells)) + ' |')

    print('\n| tune | wrong | nothing heard | only the other side | both, the wrong one heavier |\n|---|---|---|---|---|')
    for title, rows in [('news core', core[0]), ('news, all', sets['news_plv'][0]), ('crises', sets['icbe'][0]), ('UN documents', sets['un_quad'][0])]:
        wrong = [row for row in rows if not heard(row)]
        sides = defaultdict(set)
        for hit in run(wrong, 'hit'):
            if hit['status'] == 'counted' and hit['value'] > 0: sides[hit['id']].add(hit['side'])
        kinds = Counter(len(sides[row['id']]) for row in wrong)
        print(f'| {title} | {len(wrong)} | ' + ' | '.join(f'{kinds[k] / len(wrong):.2f}' for k in (0, 1, 2)) + ' |')

if __name__ == '__main__': main()

#!/usr/bin/env python3
"""What each part of the English pack adds: scores labelled sentences with reduced copies of it.

usage: docs/ablation.py SCOREBOARD [BINARY]
  SCOREBOARD  a program that takes --bin BINARY and prints a line of figures per half and set
  BINARY      default .build/release/detente
Run from the project's root. Each step keeps what the steps before it kept. Prints a Markdown table.
"""
import os, re, shutil, subprocess, sys, tempfile

PACK = 'rules/en'
SHOWN = [('news core', 'acc2'), ('icbe', 'acc2'), ('un_quad', 'acc2'), ('unsc', 'auc'), ('agnews_neg', 'fired')]
STEPS = [('lexicons only', 'lexicons'), ('+ rules', 'rules'), ('+ masks and gate', 'gate'),
         ('+ operators', 'operators'), ('+ factuality', 'factuality'), ('+ degree and discourse', 'discourse')]

def edit(path, change):
    with open(path, encoding='utf-8') as f: text = f.read()
    with open(path, 'w', encoding='utf-8') as f: f.write(change(text))

def section(name, text):
    """The text without a top-level section (no indent), or one below `modifiers` (two spaces)."""
    return re.sub(rf'(?ms)^{name}:.*?(?=^ {{0,{len(name) - len(name.lstrip())}}}[a-z][\w-]*:|\Z)', '', text)

def reduce(folder, kept):
    shutil.copytree(PACK, folder)
    shutil.rmtree(f'{folder}/tests')
    files = [os.path.join(d, f) for d, _, names in os.walk(folder) for f in names if f.endswith('.yaml')]
    for path in files:
        if 'rules' not in kept: edit(path, lambda t: section('rules', t))
        if 'gate' not in kept:
            edit(path, lambda t: section('masks', section('gate', t)))
            edit(path, lambda t: re.sub(r'(?m)^ +ambiguous: true\n', '', t))
            edit(path, lambda t: t.replace(', ambiguous: true', '').replace('ambiguous: true, ', ''))
        if 'operators' not in kept: edit(path, lambda t: section('operators', t))
        if '/modifiers/' not in path: continue
        if 'factuality' not in kept:
            for name in ('factuality', 'allegation', 'scare-quote', 'conditional'):
                edit(path, lambda t: section('  ' + name, t))
        if 'discourse' not in kept:
            edit(path, lambda t: section('  degree', t))
            edit(path, lambda t: re.sub(r'(?m)^(  discourse: )\{.*\}', r'\1{ main: 1.0, before-but: 1.0, '
                                        'after-but: 1.0, concessive: 1.0, background: 1.0 }', t))
    for path in files:  # a section of which nothing is left
        edit(path, lambda t: re.sub(r'(?m)^modifiers:\s*\Z', '', t))

def figures(board, binary, pack):
    run = subprocess.run([board, '--bin', binary], env=dict(os.environ, DETENTE_RULES=pack), text=True,
                         stdout=subprocess.PIPE, check=True)
    result = {}
    for line in run.stdout.splitlines():
        half, name, rest = re.match(r'(\w+)\s+(.*?)\s+n=\s*\d+\s+(.*)', line).groups()
        for key, value in re.findall(r'(\w+) ([\d.]+)', rest): result[half, name, key] = value
    return result

def main():
    if len(sys.argv) < 2: sys.exit(__doc__)
    board = sys.argv[1]
    binary = os.path.abspath(sys.argv[2] if len(sys.argv) > 2 else '.build/release/detente')
    print('| step | ' + ' | '.join(f'{name}, {key}' for name, key in SHOWN) + ' |')
    print('|---|' + '---|' * len(SHOWN))
    kept = []
    for title, part in STEPS:
        kept.append(part)
        with tempfile.TemporaryDirectory() as folder:
            reduce(folder + '/pack', kept)
            found = figures(board, binary, folder + '/pack')
        cells = [found['tune', name, key] + ' / ' + found['check', name, key] for name, key in SHOWN]
        print(f'| {title} | ' + ' | '.join(cells) + ' |', flush=True)

if __name__ == '__main__': main()

"""What both fits ask: what a reading states, what is right by the gold of a suite or by the annotation of a passage."""
import json, subprocess, tempfile
from pathlib import Path
from suites import HERE, HOME, SUITES

WORK = HOME / '.build' / 'eval'
CORPUS = 'corpus'  # the suite of passages, and what stands for being one of them
KEPT = 10  # of so many passages one is not learnt from
APART = {'acts-09'}  # files of which nothing is
SUITES_OF_ACTS = [s for s, (_, how) in SUITES.items() if how == 'acts']
ALL = {'votes.yaml': 'grades: {listed: 0}\n', 'sides.yaml': 'limits: {listed: 0}\n'}  # rules that list whatever anybody sees


def read(*paths, rules=('votes.yaml',)):
    """Readings in which every act is listed that anybody sees, however doubtful; with sides.yaml among the rules, all its sides."""
    with tempfile.TemporaryDirectory() as own:
        for name in rules:
            (Path(own) / name).write_text(ALL[name], encoding='utf-8')
        done = subprocess.Popen([HOME / 'chancery', 'read', '--format', 'jsonl', '--rules', own, *paths],
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, encoding='utf-8', cwd=HOME)
        for line in done.stdout:
            yield json.loads(line)
        done.wait()


def suite(name, rules=('votes.yaml',)):
    """Each reading of the open part of a suite, with its gold."""
    gold = {p.stem: json.loads(p.read_text('utf-8')) for p in (WORK / 'open' / name / 'gold').glob('*.json')}
    for reading in read(WORK / 'open' / name / 'docs', rules=rules):
        told = gold.get(reading['id'].split('/')[-1].rsplit('.', 1)[0])
        if told:
            yield reading, told


def kept(rules=('votes.yaml',)):
    """Each reading of a passage from which no network has learnt, with its annotated acts."""
    gold, texts = {}, []
    for file in sorted((HOME / 'corpus').glob('acts-*.jsonl')):
        for i, line in enumerate(file.read_text('utf-8').splitlines()):
            if i % KEPT == KEPT - 1 or file.stem in APART:
                passage = json.loads(line)
                gold[f'{file.stem}:{i}'] = passage['acts']
                texts.append(json.dumps({'id': f'{file.stem}:{i}', 'text': passage['text']}))
    with tempfile.NamedTemporaryFile('w', suffix='.jsonl', encoding='utf-8') as file:
        file.write('\n'.join(texts))
        file.flush()
        for reading in read(file.name, rules=rules):
            yield reading, gold[reading['id']]


def right(act, gold):
    a, b = act['actor'], act['counterparty']
    for g in gold:
        pair = (g['actor'], g['counterparty'])
        turned = (g.get('joint') or act['joint']) and pair[::-1] == (a, b)
        if act['type'] in [g['type'], *(g.get('also_ok') or [])] and (pair == (a, b) or turned):
            return True
    return False


# ---------------------------------------------------------------- passages, whose annotation quotes words
def place(text, quoted):
    """(start, end) of a quotation: a string, or a string and which of its places is meant."""
    what, n = quoted if isinstance(quoted, list) else (quoted, 1)
    at = -1
    for _ in range(n):
        at = text.find(what, at + 1)
        if at < 0:
            return None
    return at, at + len(what)


def party(reading, quoted):
    """Whom quoted words name: a code where the reading has one for them, else the words in small letters; None for nobody."""
    at = place(reading['text'], quoted) if quoted else None
    if not at:
        return None
    known = [m for m in reading['mentions'] if m['span'][0] < at[1] and m['span'][1] > at[0]
             and m['parties'] and all(p.isupper() for p in m['parties'])]
    if known:
        nearest = min(known, key=lambda m: m['span'][1] - m['span'][0])
        if len(nearest['parties']) == 1:
            return nearest['parties'][0]
    return reading['text'][slice(*at)].removeprefix('the ').lower()


def same(stated, wanted):
    if stated is None or wanted is None or wanted.isupper():
        return stated == wanted
    stated = stated.lower()  # forms of a name that no list knows: "Korland", "Korlandic"
    return stated in wanted or wanted in stated or stated[:4] == wanted[:4]


def right_passage(act, reading, gold):
    for g in gold:
        if act['type'] == g['type']:
            a, b = party(reading, g.get('actor')), party(reading, g.get('counterparty'))
            if same(act['actor'], a) and same(act['counterparty'], b):
                return True
            if (g.get('joint') or act['joint']) and same(act['actor'], b) and same(act['counterparty'], a):
                return True
    return False


# ---------------------------------------------------------------- fits
def solved(matrix, values):
    """Gauss."""
    n = len(values)
    m = [row[:] + [v] for row, v in zip(matrix, values)]
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        m[i], m[p] = m[p], m[i]
        for j in range(i + 1, n):
            f = m[j][i] / m[i][i]
            for c in range(i, n + 1):
                m[j][c] -= f * m[i][c]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (m[i][n] - sum(m[i][c] * x[c] for c in range(i + 1, n))) / m[i][i]
    return x

"""The annotated suites: where they lie, how they are judged, and what of them is open.

A suite's sealed third is not read while work goes on; eval/split.json names it by ids and eval/split says how it was drawn.
"""
import json, os, re
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE.parent
GOLD = Path(os.environ.get('CHANCERY_GOLD') or HOME.parent / 'shared' / 'gold')
SPLIT = HERE / 'split.json'

SUITES = {  # name: (folder or file, or the two files of a check; how it is judged)
    'dispatches': ('dispatches', 'acts'),
    'dispatches2': ('dispatches2', 'acts'),
    'lines': ('lines', 'acts'),
    'real': ('real', 'acts'),
    'guide': ('guide', 'guide'),
    'gsr_dev': ('gsr_dev.jsonl', 'events'),
    'petr2_dev': ('petr2_dev.jsonl', 'events'),
    'plv_dev': ('plv_dev.jsonl', 'types'),
    'cases': (('cases/input.jsonl', 'cases/expected.jsonl'), 'checks'),
    'guards': (('cases/guard.input.jsonl', 'cases/guard.expected.jsonl'), 'checks'),
    'probes': (('probes/input.jsonl', 'probes/expected.jsonl'), 'checks'),
    'own_probes': (('own-texts/probes/input.jsonl', 'own-texts/probes/expected.jsonl'), 'checks'),
    'kinds': ('own-texts/probes/kinds.tsv', 'ends'),
}
UNSPLIT = {'kinds'}  # nothing is asked of it but that each line is read; there is nothing to learn by heart


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding='utf-8').splitlines() if line.strip()]


def there(name):
    """Whether the suite is at hand."""
    where = SUITES[name][0]
    return all((GOLD / w).exists() for w in ([where] if isinstance(where, str) else where))


def kinds():
    """Sentences by kind, without an answer."""
    rows = [r.split('\t') for r in (GOLD / SUITES['kinds'][0]).read_text(encoding='utf-8').splitlines() if r and r[0] != '#']
    return [{'id': k, 'text': t, 'published': '2024-10-02'} for k, t in rows]


def ids(name):
    """All ids of a suite, in its own order."""
    where, what = SUITES[name]
    if what == 'ends':
        return [k['id'] for k in kinds()]
    if what == 'checks':
        return [x['id'] for x in lines(GOLD / where[1])]
    if (GOLD / where).is_dir():
        return sorted(re.sub(r'\.json$', '', p.name) for p in (GOLD / where / 'gold').glob('*.json'))
    return [x['id'] for x in lines(GOLD / where)]


def sealed(name):
    """Ids of the sealed third."""
    return set(json.loads(SPLIT.read_text(encoding='utf-8')).get(name, [])) if SPLIT.exists() else set()


def part(name, side, folder):
    """Writes the open or the sealed part of a suite into a folder, in the suite's own form; (path for the referee, ids)."""
    where, what = SUITES[name]
    shut = sealed(name)
    keep = [i for i in ids(name) if (i in shut) == (side == 'sealed')]
    wanted = set(keep)
    folder.mkdir(parents=True, exist_ok=True)

    def some(source, target):
        kept = [r for r in (GOLD / source).read_text(encoding='utf-8').splitlines() if r.strip() and json.loads(r)['id'] in wanted]
        target.write_text(''.join(r + '\n' for r in kept), encoding='utf-8')

    if what == 'ends':
        (folder / 'input.jsonl').write_text(''.join(json.dumps(k) + '\n' for k in kinds()), encoding='utf-8')
        return folder, keep
    if what == 'checks':
        some(where[0], folder / 'input.jsonl')
        some(where[1], folder / 'expected.jsonl')
        return folder, keep
    if not (GOLD / where).is_dir():
        some(where, folder / where)
        return folder / where, keep
    for kind in ('docs', 'gold'):
        (folder / kind).mkdir(exist_ok=True)
        for old in (folder / kind).iterdir():
            old.unlink()
        for p in (GOLD / where / kind).iterdir():
            if re.sub(r'\.(txt|html?|json)$', '', p.name) in wanted:
                (folder / kind / p.name).symlink_to(p.resolve())
    return folder, keep

"""Measures times and figures; part of scripts/evaluate."""


def overlaps(one, other):
    return one['start'] < other['end'] and other['start'] < one['end']


def pairs(gold, mine, same):
    """One to one, in order of the text."""
    left, found = list(mine), []
    for g in gold:
        match = next((m for m in left if overlaps(g, m) and same(g, m)), None)
        if match:
            left.remove(match)
            found.append((g, match))
    return found, left


def same_figure(g, m):
    return m['value'] is not None and abs(g['value'] - m['value']) < 1e-9 * max(1, abs(g['value']))


def read_findings(reading, analysis, count, verbose):
    """Times with equal TIMEX3 value and figures with equal value, where they overlap."""
    for layer, key, same in (('times', 'times', lambda g, m: g['value'] == m['value']), ('figures', 'quantities', same_figure)):
        if key not in reading:
            continue
        right, extra = pairs(reading[key], analysis[key], same)
        count[layer, 'right'] += len(right)
        count[layer, 'found'] += len(analysis[key])
        count[layer, 'gold'] += len(reading[key])
        if verbose:
            text = reading['text'].encode('utf-16-le')
            show = lambda x: '%s = %s %s' % (text[2 * x['start']:2 * x['end']].decode('utf-16-le'), x['value'], x.get('unit') or '')
            got = [g for g, _ in right]
            for g in reading[key]:
                if g not in got:
                    print('    missed', layer, reading['id'], show(g))
            for m in extra:
                print('    extra ', layer, reading['id'], show(m), 'by', m['rule'])

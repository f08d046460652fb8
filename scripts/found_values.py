"""Measures times and figures; part of scripts/evaluate."""
import glob, json, os, random, re
from collections import Counter


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


def listed_words(folder, categories):
    """Spellings of the words that rule files list under these categories, without those given by dictionary form alone."""
    words, category = set(), None
    for path in sorted(glob.glob(os.path.join(folder, '*.txt'))):
        for line in open(path, encoding='utf-8'):
            line = line.strip()
            if not line or line[0] in '#|+-=':
                continue
            if line.startswith('words '):
                category = line[6:]
            elif line.split(' ')[0] in ('rule', 'level', 'anchor', 'numbers', 'heads', 'sources'):
                category = None
            elif category in categories:
                for entry in line.split('=')[0].split(','):
                    entry = re.sub(r'\[[^\]]*\]|"', '', entry).strip()
                    if re.fullmatch(r'[\w~]+', entry):
                        words |= {entry.replace('~', ''), entry.split('~')[-1]}
    return words


NUMBER_WORDS = ('unit', 'before-ten', 'ten', 'teen', 'tens', 'hundred', 'hundreds', 'scale', 'the-scale', 'dual-scale', 'some', 'some-scale',
                'single-fraction', 'fraction-parts')
CALENDAR_WORDS = ('weekday', 'weekdays', 'month-name', 'maybe-month', 'islamic-month', 'time-unit', 'dual-unit', 'the-dual-unit', 'the-units', 'the-unit',
                  'near-day', 'day-part', 'the-day-part', 'day-adverb', 'season-name', 'decade-name', 'decade-word')


def uncovered(path, language, analyze, root, count=40, seed=5):
    """Lists digits, number words and calendar words of articles drawn at random that no time, figure or name covers."""
    articles = [json.loads(line) for line in open(path, encoding='utf-8')]
    chosen = random.Random(seed).sample(articles, count)
    folder = os.path.join(root, 'core/languages', language, 'rules')
    numbers, calendar = listed_words(folder, NUMBER_WORDS), listed_words(folder, CALENDAR_WORDS)
    clitic = re.compile('^[وف]?[بلك]?(?=..)') if language == 'ar' else None
    total, shown = Counter(), Counter()
    for article, analysis in zip(chosen, analyze([a['text'] for a in chosen], lang=language)):
        text = article['text']
        at = [0]
        for character in text:
            at.append(at[-1] + (2 if ord(character) > 0xFFFF else 1))
        spans = [(s['start'], s['end']) for s in analysis['times'] + analysis['quantities']]
        spans += [(m['start'], m['end']) for e in analysis['entities'] for m in e['mentions']]
        for match in re.finditer(r'\d+|[^\W\d_]+', text):
            word = re.sub('[\u064b-\u0652\u0640]', '', match.group()).lower()
            forms = {word, clitic.sub('', word), re.sub('^[وف]', '', word)} if clitic else {word}
            kind = 'digits' if word.isdigit() else 'number' if forms & numbers else 'calendar' if forms & calendar else None
            if kind is None:
                continue
            total[kind] += 1
            if any(start < at[match.end()] and at[match.start()] < end for start, end in spans):
                continue
            shown[kind] += 1
            around = text[max(0, match.start() - 45):match.start()] + '[' + match.group() + ']' + text[match.end():match.end() + 35]
            print('%-8s %-5s %s' % (kind, article['id'], around.replace('\n', ' / ')))
    print('uncovered ' + ', '.join('%s %d of %d' % (kind, shown[kind], total[kind]) for kind in total) + ', all %d of %d' % (sum(shown.values()), sum(total.values())))

"""Scores who says what: on articles read by hand, and on PolNeAR's attributions. Used by scripts/evaluate."""
import glob
import os
import re
import unicodedata
from collections import Counter

EDGES = ' \n.,،؛;:!?؟“”"«»‘’\''
# Kinds of PolNeAR's attributions that are no telling: what people want, plan, feel; content that begins with "to".
ATTITUDES = re.compile(
    r'\b(want|plan|intend|try|tri|hope|wish|like|love|hat|prefer|seek|sought|decid|agree|refus|support|oppos|endors|fear|worr|'
    r'look forward|aim|consider|expect|call(ed|s|ing)? (for|on)|urg|encourag|ask(ed|s|ing)? (for|to)|vow(ed|s|ing)? to|'
    r'promis(e|ed|es|ing) to|offer|interest|concern|plead|prais|critici|attack|slam|blast|mock)', re.I)


PRONOUNS = {'he', 'she', 'it', 'they', 'i', 'we', 'who', 'which', 'him', 'her', 'you', 'us', 'them', 'me', 'his', 'their', 'our', 'my'}


def covered(spans):
    return {place for span in spans for place in range(span['start'], span['end'])}


def jaccard(one, other):
    return len(one & other) / len(one | other) if one or other else 0.0


def best_pairs(gold, found, score):
    """One-to-one, the best scores first; pairs that score nothing are left out."""
    ranked = sorted(((score(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True)
    taken, used, pairs = set(), set(), []
    for value, i, j in ranked:
        if value <= 0:
            break
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            pairs.append((gold[i], found[j]))
    return pairs, [f for j, f in enumerate(found) if j not in used]


def plain(name):
    """A name as names are compared: letters and digits, without vowel signs, hamza seats and case."""
    name = unicodedata.normalize('NFKC', name or '')
    name = ''.join(c for c in name if not unicodedata.combining(c) and c != 'ـ')
    return re.sub(r'\W+', ' ', name.translate(str.maketrans('أإآٱىة', 'اااايه'))).casefold().split()


def overlap(one, other):
    return bool(one and other and one['start'] < other['end'] and other['start'] < one['end'])


def same_teller(gold, found):
    if (gold.get('name') is None) != (found.get('name') is None) and not (gold.get('span') and found.get('span')):
        return False
    one, other = set(plain(gold.get('name'))), set(plain(found.get('name')))
    return overlap(gold.get('span'), found.get('span')) or bool(one and other and (one <= other or other <= one))


def resolved(gold, found):
    """The chain by canonical names alone."""
    if len(gold) != len(found):
        return False
    for one, other in zip(gold, found):
        x, y = set(plain(one.get('name'))), set(plain(other.get('name')))
        if bool(x) != bool(y) or (x and not (x <= y or (len(y) > 1 and y <= x))):
            return False
    return True


def trimmed(spans, units):
    places = set()
    for span in spans:
        text = units[2 * span['start']:2 * span['end']].decode('utf-16-le', 'replace')
        left, right = len(text) - len(text.lstrip(EDGES)), len(text) - len(text.rstrip(EDGES))
        places.update(range(span['start'] + left, span['end'] - right))
    return places


def statements(reading, analysis, count):
    gold, found = reading['statements'], analysis['attributions']
    units = reading['text'].encode('utf-16-le')

    def score(g, f):
        value = jaccard(covered(g['content']), covered(f['content']))
        return value if value >= 0.5 else 0

    pairs, rest = best_pairs(gold, found, score)

    def around_finer(f):
        """An outer telling around a statement with a longer chain is neither right nor wrong."""
        return any(covered(g['content']) <= covered(f['content']) and len(g['chain']) > len(f['chain']) and
                   all(map(same_teller, g['chain'], f['chain'])) for g in gold)

    judged = len(found) - sum(map(around_finer, rest))
    speakers = [(g, f) for g, f in pairs if g['chain'] and f['chain'] and same_teller(g['chain'][-1], f['chain'][-1])]
    right = {
        'statement': len(pairs),
        'speaker': len(speakers),
        'chain': sum(len(g['chain']) == len(f['chain']) and all(map(same_teller, g['chain'], f['chain'])) for g, f in speakers),
        'resolved': sum(resolved(g['chain'], f['chain']) for g, f in pairs),
        'exact': sum(trimmed(g['content'], units) == trimmed(f['content'], units) for g, f in pairs),
        'cue': sum(overlap(g['cue'], f['cue']) for g, f in pairs),
    }
    for layer, number in right.items():
        count[layer, 'found'] += judged
        count[layer, 'gold'] += len(gold)
        count[layer, 'right'] += number


def polnear_attributions(path):
    """The attributions of a brat file: spans of source, cue and content, in code points."""
    spans, attributions = {}, []
    lines = open(path, encoding='utf-8').read().splitlines()
    for line in sorted(lines, key=lambda line: line[:1] != 'T'):      # spans before what refers to them
        fields = line.split('\t')
        if line[:1] == 'T':
            places = fields[1].split(' ', 1)[1]
            spans[fields[0]] = [dict(start=int(a), end=int(b)) for a, b in (part.split() for part in places.split(';'))]
        if line[:1] == 'E':
            roles = {'Source': [], 'Cue': [], 'Content': []}
            for argument in fields[1].split():
                role, what = argument.split(':')
                role = role.rstrip('0123456789')
                if role in roles:
                    roles[role] += spans.get(what, [])
            attributions.append(roles)
    return attributions


def words_in(spans, words):
    places = covered(spans)
    return {index for index, word in enumerate(words) if word.start() in places}


def polnear(folder, analyze, verbose=False):
    total = Counter()
    paths = sorted(glob.glob(os.path.join(folder, 'text', '*.txt')))
    texts = [open(path, encoding='utf-8').read() for path in paths]
    for path, text, analysis in zip(paths, texts, analyze(texts, offsets='codepoint')):
        name = os.path.basename(path)[:-4]
        # Two texts were read by six people each: the first of them is taken.
        standoff = sorted(glob.glob(os.path.join(folder, 'attributions', glob.escape(name) + '_????.ann')))[0]
        words = list(re.finditer(r'\w+', text))
        gold = []
        for one in polnear_attributions(standoff):
            cue = ' '.join(text[s['start']:s['end']] for s in one['Cue'])
            content = text[one['Content'][0]['start']:][:3].lower() if one['Content'] else ''
            if not one['Content'] or not one['Cue'] or content == 'to ' or ATTITUDES.search(cue):
                total['out of scope'] += 1
                continue
            gold.append({what: words_in(spans, words) for what, spans in one.items()})
        found = [{'Source': words_in([f['chain'][-1]['span']] if f['chain'][-1]['span'] else [], words), 'Cue': words_in([f['cue']], words),
                  'Content': words_in(f['content'], words)} for f in analysis['attributions']]
        told = set().union(*[g['Content'] for g in gold]) if gold else set()
        mine = set().union(*[f['Content'] for f in found]) if found else set()
        total['content right'] += len(told & mine)
        total['content found'] += len(mine)
        total['content gold'] += len(told)
        total['gold'] += len(gold)
        total['found'] += len(found)
        pairs, _ = best_pairs(gold, found, lambda g, f: jaccard(g['Content'], f['Content']))
        total['pairs'] += len(pairs)
        for g, f in pairs:
            # A pronoun is marked as it stands; the analysis gives the mention that it stands for.
            pronoun = g['Source'] and all(words[w].group().lower() in PRONOUNS for w in g['Source'])
            total['pronouns'] += bool(pronoun)
            for what in ('Cue',) if pronoun else ('Source', 'Cue'):
                total[what + ' right'] += len(g[what] & f[what])
                total[what + ' found'] += len(f[what])
                total[what + ' gold'] += len(g[what])
            total['sources hit'] += not pronoun and (bool(g['Source'] & f['Source']) or not g['Source'])
            total['cues hit'] += bool(g['Cue'] & f['Cue'])
    return total

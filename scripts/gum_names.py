"""Names in GUM's entity annotation, for training and measuring.

GUM marks every noun phrase; a name is the run of proper nouns and, in organisations and places, other words with a capital (with "of", "the", "and", "'s" or hyphens between) around
the head of an entity of type person, organization or place, titles before a person's name left out. Titles alone ("the President") and
peoples (a plural head: "the Turks") are no person's names. Inner entities count
where no outer one is a name. Types: PER, ORG, LOC; what is left of events, objects and abstract things is MISC, for training only."""
import re

TYPES = {'person': 'PER', 'organization': 'ORG', 'place': 'LOC', 'event': 'MISC', 'object': 'MISC', 'abstract': 'MISC'}
TITLES = set('mr. mrs. ms. dr. mr mrs ms dr president minister secretary senator sen. rep. gov. governor king queen prince princess sir lord '
             'professor prof. judge justice mayor general gen. colonel captain count countess tsar sheriff undersecretary congressman congresswoman ambassador coach chairman director pope saint st. prime foreign vice deputy'.split())
INSIDE = {'PER': {'-', 'de', 'van', 'von', 'der', 'bin', 'al', 'ibn'}, 'MISC': {'of', 'the', 'and', '-'}, 'ORG': {'of', 'the', 'and', 'for', '&', '-', "'s"}, 'LOC': {'of', 'the', '-'}}


def sentences(path):
    """Lists of (form, space_after, names) rows: names as BIO tags."""
    rows, open_spans, spans = [], [], []

    def finish():
        tags = ['O'] * len(rows)
        for start, end, kind in sorted(spans, key=lambda s: (s[2] == 'MISC', s[0] - s[1])):
            heads = [i for i in range(start, end) if rows[i]['head'] is None or not start <= rows[i]['head'] < end]
            head = next((i for i in heads if rows[i]['upos'] == 'PROPN'), None)
            if head is None:
                continue
            first = last = head
            part = lambda i: rows[i]['upos'] == 'PROPN' or (kind != 'PER' and rows[i]['form'][0].isupper())
            inside = lambda i: rows[i]['form'].lower() in INSIDE[kind]
            while first > start and (part(first - 1) or (inside(first - 1) and first - 1 > start and part(first - 2))):
                first -= 1
            while last + 1 < end and (part(last + 1) or (inside(last + 1) and last + 2 < end and part(last + 2))):
                last += 1
            while first < last and rows[first]['form'].lower() in ('the', 'a', 'an'):
                first += 1
            while kind == 'PER' and first < last and rows[first]['form'].lower() in TITLES:
                first += 1
            alone = first == last and rows[first]['form'].lower() in TITLES
            if (kind == 'PER' and (alone or rows[head]['xpos'] == 'NNPS')) or any(tag != 'O' for tag in tags[first:last + 1]):
                continue
            for i in range(first, last + 1):
                tags[i] = ('B-' if i == first else 'I-') + kind
        return [(row['form'], row['space'], tag) for row, tag in zip(rows, tags)]

    for line in open(path, encoding='utf-8'):
        fields = line.rstrip('\n').split('\t')
        if len(fields) != 10:
            if not line.strip() and rows:
                yield finish()
                rows, open_spans, spans = [], [], []
            continue
        if not fields[0].isdigit():
            continue
        index = len(rows)
        rows.append({'form': fields[1], 'upos': fields[3], 'xpos': fields[4], 'space': 'SpaceAfter=No' not in fields[9],
                     'head': int(fields[6]) - 1 if fields[6] not in ('0', '_') else None})
        entity = re.search(r'Entity=([^|]*)', fields[9])
        for opened, closed in re.findall(r'\((\d+-[a-z]+)|(\))', entity.group(1).replace('(', ' (')) if entity else ():
            if opened:
                open_spans.append((index, opened.split('-')[1]))
            elif open_spans:
                start, kind = open_spans.pop()
                if kind in TYPES:
                    spans.append((start, index + 1, TYPES[kind]))
    if rows:
        yield finish()


def write_bio(paths, out):
    with open(out, 'w', encoding='utf-8') as file:
        for path in paths:
            for sentence in sentences(path):
                file.writelines(f'{form.replace(" ", "")} {tag}\n' for form, _, tag in sentence)
                file.write('\n')


if __name__ == '__main__':
    import sys
    write_bio(sys.argv[2:], sys.argv[1])

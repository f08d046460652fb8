#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Articles of our own with readings: NAME.LANG.txt is the text, NAME.LANG.json what a careful reader finds in it, with spans
written as pieces of the text, [[in brackets]]. `dev` is there to learn from, `held-out` to measure with, not to look at.

usage: readings.py FOLDER               resolves the readings in FOLDER and below, reports faults, prints the layers
       readings.py FOLDER --out TARGET  writes them with offsets, as scorers want them"""
import json, pathlib, sys

KINDS = {
    'statements.form': {'direct', 'indirect', 'mixed'},
    'entities.type': {'PER', 'ORG', 'LOC', 'MISC'},
    'times.type': {'DATE', 'TIME', 'DURATION', 'SET'},
    'quantities.kind': {'number', 'count', 'money', 'percent', 'measure', 'ordinal', 'score'},
    'issues.kind': {'dangling-attribution', 'split-sentence', 'repeated-word', 'glued-fragment', 'missing-article', 'unbalanced-quote',
                    'nested-same-quote', 'lost-quote', 'missing-final-punctuation', 'untranslated', 'number-format', 'inconsistent-name',
                    'contradiction', 'bad-spacing', 'mixed-digits', 'agreement'},
}

def places(text, pieces):
    found, at = [], text.find(pieces[0])
    while at >= 0:
        spots, end = [at], at + len(pieces[0])
        for piece in pieces[1:]:
            nxt = text.find(piece, end)
            if nxt < 0: break
            spots.append(nxt); end = nxt + len(piece)
        else:
            found.append(spots)
        at = text.find(pieces[0], at + 1)
    return found

def resolve(text, written):
    """'context [[span … span]] context' -> (start, end) in code points."""
    if written.count('[[') != 1 or written.count(']]') != 1: raise ValueError('needs one [[…]]')
    pieces = written.split(' … ')
    plain = [p.replace('[[', '').replace(']]', '') for p in pieces]
    if any(not p for p in plain): raise ValueError('empty piece')
    spots = places(text, plain)
    if len(spots) != 1: raise ValueError(f'occurs {len(spots)} times')
    start = end = None
    for spot, piece in zip(spots[0], pieces):
        if '[[' in piece: start = spot + piece.index('[[')
        if ']]' in piece: end = spot + piece.replace('[[', '').index(']]')
    if start >= end: raise ValueError('empty span')
    return start, end

def unit(text, index): return len(text[:index].encode('utf-16-le')) // 2

def convert(text, reading, fault):
    def span(written, where):
        try: start, end = resolve(text, written)
        except (ValueError, AttributeError) as error:
            fault(f'{where}: {error}: {written}'); return {'start': 0, 'end': 0, 'text': ''}
        return {'start': unit(text, start), 'end': unit(text, end), 'text': text[start:end]}
    out = {'statements': [], 'quotes': [], 'entities': [], 'times': [], 'quantities': [], 'issues': []}
    for key in set(reading) - set(out) - {'published', 'note'}: fault(f'unknown key {key}')
    for s in reading['statements']:
        chain = []
        for link in s['chain']:
            link = dict(link)
            if link.get('span'): link['span'] = span(link['span'], 'chain')
            if 'name' not in link or 'named' not in link: fault(f'link without name or named: {link}')
            chain.append(link)
        out['statements'].append({'cue': span(s['cue'], 'cue'), 'form': s['form'], 'chain': chain,
                                  'content': [span(c, 'content') for c in s['content']], 'detached': s.get('detached', False)})
    for q in reading['quotes']: out['quotes'].append({'nested': q.get('nested', False), 'scare': q.get('scare', False), **span(q['span'], 'quote')})
    for e in reading['entities']: out['entities'].append({'name': e['name'], 'type': e['type'], 'mentions': [span(m, 'mention') for m in e['mentions']]})
    for t in reading['times']: out['times'].append({'type': t['type'], 'value': t['value'], **span(t['span'], 'time')})
    # A score such as "3-1" has its first number as its value.
    number = lambda value: float(value.split('-')[0]) if isinstance(value, str) else value
    for q in reading['quantities']: out['quantities'].append({'kind': q['kind'], 'value': number(q['value']), 'unit': q.get('unit'), **span(q['span'], 'quantity')})
    for i in reading['issues']: out['issues'].append({'kind': i['kind'], **span(i['span'], 'issue')})
    for name, allowed in KINDS.items():
        layer, field = name.split('.')
        for item in out[layer]:
            if item[field] not in allowed: fault(f'{name}: {item[field]}')
    for layer in ('times', 'quantities'):
        items = sorted(out[layer], key=lambda x: x['start'])
        for a, b in zip(items, items[1:]):
            if b['start'] < a['end']: fault(f'{layer} overlap: {a["text"]} / {b["text"]}')
    mentions = sorted((m['start'], m['end'], m['text']) for e in out['entities'] for m in e['mentions'])
    for a, b in zip(mentions, mentions[1:]):
        if b[0] < a[1]: fault(f'mentions overlap: {a[2]} / {b[2]}')
    return out

def show(out):
    for s in out['statements']:
        print('  S', s['form'], 'CUE', s['cue']['text'], '| CHAIN', ' <- '.join(f"{l['name']}{'' if l['named'] else ' (unnamed)'} [{(l.get('span') or {}).get('text')}]" for l in s['chain']),
              '| CONTENT', ' ||| '.join(c['text'] for c in s['content']), '| DETACHED' if s['detached'] else '')
    for q in out['quotes']: print('  q', 'scare' if q['scare'] else '', 'nested' if q['nested'] else '', q['text'])
    for e in out['entities']: print('  E', e['type'], e['name'], [m['text'] for m in e['mentions']])
    for t in out['times']: print('  T', t['type'], t['value'], '|', t['text'])
    for q in out['quantities']: print('  Q', q['kind'], q['value'], q['unit'], '|', q['text'])
    for i in out['issues']: print('  I', i['kind'], '|', i['text'])

def load(path, fault):
    text = path.with_suffix('.txt').read_text(encoding='utf-8').rstrip('\n')
    reading = json.loads(path.read_text(encoding='utf-8'))
    name, lang = path.stem.rsplit('.', 1)
    return {'id': path.stem, 'lang': lang, 'published': reading['published'], 'text': text, **convert(text, reading, fault)}

def main():
    faults = 0
    folder, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[3]) if sys.argv[2:3] == ['--out'] else None
    if target: target.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob('*.json')):
        messages = []
        out = load(path, messages.append)
        if target:
            (target / path.name).write_text(json.dumps(out, ensure_ascii=False), encoding='utf-8')
        else:
            print(path, out['published'], len(out['text'].split()), 'words')
            show(out)
        for message in messages: print('  FAULT', message)
        faults += len(messages)
    print(faults, 'faults')
    sys.exit(1 if faults else 0)

if __name__ == '__main__':
    main()

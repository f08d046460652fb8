"""Whole articles against the results kept beside them; a change is looked at and taken over with --update."""
import glob, json, os, subprocess, sys, unittest

ROOT = os.environ.get('ISNAD_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ISNAD = os.environ.get('ISNAD', os.path.join(ROOT, 'build/native/bin/isnad'))
ARTICLES = sorted(glob.glob(os.path.join(ROOT, 'tests/articles/*.txt')) + glob.glob(os.path.join(ROOT, 'web/page/samples/*.txt')))
GOLDENS = os.path.join(ROOT, 'tests/articles/expected')


def golden(article):
    """Findings with the words they cover, so that a linguist can read them."""
    text = open(article, encoding='utf-8', newline='').read().encode('utf-16-le')
    run = subprocess.run([ISNAD, '--published', '2024-06-12', article], capture_output=True, check=True)
    result = json.loads(run.stdout)
    del result['packs'], result['version']
    cover = lambda span: text[2 * span['start']:2 * span['end']].decode('utf-16-le')
    lines = [f'{name}: {json.dumps(result[name], ensure_ascii=False)}' for name in ('language', 'published', 'outlet', 'statistics')]
    for told in result['attributions']:
        chain = ' <- '.join(f'{link["name"]}{"" if link["named"] else "?"} ({cover(link["span"]) if link["span"] else ""})' for link in told['chain'])
        content = ' … '.join(map(cover, told['content']))
        extra = {key: told[key] for key in ('lemma', 'force', 'form', 'denies', 'detached', 'rule')}
        lines.append(f'telling {cover(told["cue"])} | {chain} | {content} | {json.dumps(extra, ensure_ascii=False)}')
    for source in result['sources']:
        lines.append('source ' + json.dumps({key: source[key] for key in ('id', 'name', 'kind', 'named', 'grade', 'attributions', 'words')}, ensure_ascii=False))
    for name in ('paragraphs', 'sentences', 'entities', 'times', 'quantities', 'quotes', 'timeline', 'issues'):
        for finding in result[name]:
            rest = {key: value for key, value in finding.items() if key not in ('start', 'end')}
            words = cover(finding) if 'start' in finding else ''
            lines.append(f'{name} {finding.get("start", "")}-{finding.get("end", "")} {json.dumps(rest, ensure_ascii=False)} {words}')
    return '\n'.join(lines) + '\n'


class Goldens(unittest.TestCase):
    def test_articles(self):
        self.assertGreaterEqual(len(ARTICLES), 5)
        for article in ARTICLES:
            with self.subTest(os.path.basename(article)):
                with open(os.path.join(GOLDENS, os.path.basename(article)), encoding='utf-8') as file:
                    self.assertEqual(golden(article), file.read(), 'if the change is right: tests/cli/golden_test.py --update')


if __name__ == '__main__':
    if '--update' in sys.argv:
        os.makedirs(GOLDENS, exist_ok=True)
        for article in ARTICLES:
            with open(os.path.join(GOLDENS, os.path.basename(article)), 'w', encoding='utf-8') as file:
                file.write(golden(article))
    else:
        unittest.main()

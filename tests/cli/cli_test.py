"""What a person or a pipeline sees of the command line."""
import json, os, subprocess, tempfile, unittest

ISNAD = os.environ['ISNAD']


def run(*arguments, given=b''):
    return subprocess.run([ISNAD, *arguments], input=given, capture_output=True)


class OneFile(unittest.TestCase):
    def test_prints_one_result_a_file(self):
        with tempfile.NamedTemporaryFile(suffix='.txt') as file:
            file.write('قال الوزير: «نعم».'.encode())
            file.flush()
            answer = run('--published', '2024-04-02', file.name, file.name)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        first, second = answer.stdout.splitlines()
        self.assertEqual(first, second)
        result = json.loads(first)
        self.assertEqual(result['schema'], 'isnad/1')
        self.assertEqual(result['published'], {'value': '2024-04-02', 'from': 'option', 'span': None})
        self.assertEqual(result['language']['direction'], 'rtl')

    def test_reads_standard_input(self):
        self.assertEqual(json.loads(run('-', given=b'One. Two.').stdout)['statistics']['sentences'], 2)

    def test_language_can_be_given(self):
        self.assertEqual(json.loads(run('--lang', 'fr', '-', given=b'x').stdout)['language']['tag'], 'fr')


class WrongInput(unittest.TestCase):
    def complaint(self, *arguments, given=b''):
        answer = run(*arguments, given=given)
        self.assertNotEqual(answer.returncode, 0)
        self.assertEqual(answer.stdout, b'')
        self.assertEqual(len(answer.stderr.decode().splitlines()), 1, answer.stderr)
        self.assertTrue(answer.stderr.startswith(b'isnad: '), answer.stderr)
        return answer.stderr.decode()

    def test_bad_utf8(self):
        self.assertIn('byte 2', self.complaint('-', given=b'ab\xff'))

    def test_empty_input(self):
        self.assertIn('empty', self.complaint('-', given=b''))
        self.assertIn('empty', self.complaint('-', given=b' \n\xef\xbb\xbf\n'))

    def test_missing_file(self):
        self.assertIn('no such file', self.complaint('/nowhere/at/all.txt'))

    def test_folder(self):
        self.assertIn('folder', self.complaint('/'))

    def test_unknown_option(self):
        self.complaint('--colour', '-', given=b'x')

    def test_no_file(self):
        self.assertIn('--help', self.complaint())

    def test_bad_date(self):
        self.assertIn('YYYY-MM-DD', self.complaint('--published', 'yesterday', '-', given=b'x'))

    def test_bad_format_and_language(self):
        self.complaint('--format', 'pdf', '-', given=b'x')
        self.complaint('--lang', '??', '-', given=b'x')

    def test_a_bad_file_does_not_stop_the_others(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(b'One.')
            file.flush()
            answer = run('/nowhere.txt', file.name)
        self.assertEqual(answer.returncode, 1)
        self.assertEqual(len(answer.stdout.splitlines()), 1)


class Batch(unittest.TestCase):
    def test_every_line_is_answered_in_order(self):
        lines = [
            json.dumps({'id': 7, 'text': 'One. Two.', 'published': '2024-04-02'}).encode(),
            b'{"id": broken',
            json.dumps({'id': 'x', 'text': ''}).encode(),
            json.dumps({'id': 'no text'}).encode(),
            b'[]',
            b'{"id": "bytes", "text": "\xff"}',
            json.dumps({'id': 'date', 'text': 'x', 'published': 'soon'}).encode(),
            json.dumps({'text': 'نعم. لا.'}).encode(),
        ]
        answer = run('batch', given=b'\n'.join(lines))
        self.assertEqual(answer.returncode, 0)
        results = [json.loads(line) for line in answer.stdout.splitlines()]
        self.assertEqual(len(results), len(lines))
        self.assertEqual(results[0]['id'], 7)
        self.assertEqual(results[0]['analysis']['published']['value'], '2024-04-02')
        codes = [result.get('error', {}).get('code') for result in results]
        self.assertEqual(codes, [None, 'bad-json', 'empty-input', 'bad-input', 'bad-json', 'bad-json', 'bad-published', None])
        self.assertEqual(results[2]['id'], 'x')
        self.assertEqual(results[7]['id'], None)
        self.assertIn(b'6 lines', answer.stderr)

    def test_lone_surrogates_are_an_error_of_their_line_only(self):
        answer = run('batch', given=b'{"id":1,"text":"\\ud800"}\n{"id":2,"text":"One."}\n')
        results = [json.loads(line) for line in answer.stdout.splitlines()]
        self.assertIn('error', results[0])
        self.assertIn('analysis', results[1])


if __name__ == '__main__':
    unittest.main()

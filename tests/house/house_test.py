"""The rules of the house: floors, language-free stages, no hosts or machine paths in the repository."""
import glob, os, re, subprocess, unittest
from pathlib import Path

ROOT = os.environ.get('ISNAD_ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FLOORS = [['text'], ['model', 'lexicon'], ['pattern'], ['morphology'], ['document'], ['languages'], ['stages'], ['analyzer'], ['output'], ['cli', 'training']]
FLOOR = {folder: level for level, folders in enumerate(FLOORS) for folder in folders}
# What a file of a floor may include besides what lies below: the document's structs hold what the text floor defines,
# and a writer may ask another writer.


def sources(*folders):
    for folder in folders:
        for ending in ('h', 'cpp', 'inl'):
            yield from glob.glob(os.path.join(ROOT, folder, '**', f'*.{ending}'), recursive=True)


def floor_of(path):
    part = os.path.relpath(path, os.path.join(ROOT, 'core')).split(os.sep)[0]
    return FLOOR[part.removesuffix('.cpp').removesuffix('.h')]


class Floors(unittest.TestCase):
    def test_a_file_includes_only_its_own_and_lower_floors(self):
        for path in sources('core'):
            for included in re.findall(r'#include "([a-z_]+)[/.]', Path(path).read_text(encoding='utf-8')):
                self.assertLessEqual(FLOOR[included], floor_of(path), f'{path} includes {included}')

    def test_folders_of_one_floor_do_not_include_each_other(self):
        for path in sources('core/model', 'core/lexicon', 'core/pattern'):
            own = os.path.relpath(path, os.path.join(ROOT, 'core')).split(os.sep)[0]
            for included in re.findall(r'#include "([a-z_]+)/', Path(path).read_text(encoding='utf-8')):
                self.assertTrue(included in (own, 'text'), f'{path} includes {included}')


class Stages(unittest.TestCase):
    def test_no_stage_names_a_language(self):
        for path in sources('core/stages', 'core/model', 'core/lexicon', 'core/morphology', 'core/document', 'core/output'):
            text = Path(path).read_text(encoding='utf-8')
            code = re.sub(r'//.*', '', text)
            self.assertIsNone(re.search(r'"(ar|en|arabic|english|Arabic|English)"', code), path)


    def test_no_stage_knows_a_letter_of_one_language(self):
        """Letters stand in the files of a language, or in folding; the tatweel is a mark of the script."""
        for path in sources('core/stages', 'core/pattern'):
            code = re.sub(r'//.*', '', Path(path).read_text(encoding='utf-8'))
            self.assertIsNone(re.search(r"""['"][^'"\n]*[\u0621-\u063f\u0641-\u064a][^'"\n]*['"]""", code), path)


class Repository(unittest.TestCase):
    def files(self):
        listed = subprocess.run(['git', 'ls-files'], cwd=ROOT, capture_output=True, text=True)
        if listed.returncode:
            self.skipTest('no git checkout')
        return [os.path.join(ROOT, name) for name in listed.stdout.splitlines()]

    def test_no_package_hosts(self):
        for path in self.files():
            if os.path.basename(path) == 'house_test.py' or not os.path.isfile(path):
                continue
            data = Path(path).read_bytes()
            for host in (b'registry.npm' + b'js.org', b'deb.deb' + b'ian.org'):
                self.assertNotIn(host, data, path)

    def test_files_are_small_enough_to_hold_in_the_head(self):
        for path in sources('core', 'wasm'):
            length = len(Path(path).read_text(encoding='utf-8').splitlines())
            self.assertLessEqual(length, 400, path)


if __name__ == '__main__':
    unittest.main()

"""ANERcorp for training and measuring names: its last tenth, in order, is kept for test."""


def parts(path):
    """(training lines, test lines), cut at the end of a sentence."""
    lines = open(path, encoding='utf-8').read().split('\n')
    cut = len(lines) * 9 // 10
    while lines[cut].strip():
        cut += 1
    return lines[:cut], lines[cut:]


def names(lines):
    """Forms that stand in names, with and without what may be written before them."""
    found = set()
    for line in lines:
        fields = line.split()
        if len(fields) > 1 and fields[-1] != 'O':
            found.update((fields[0], fields[0][1:], fields[0].removeprefix('ال')))
    return found


if __name__ == '__main__':
    # usage: anercorp_names.py CORPUS OUT.conll NAMES.txt: writes the training part, and takes from the table of names those
    # that only this corpus has, so that training sees as many unknown names as a new text has.
    import sys
    training, _ = parts(sys.argv[1])
    open(sys.argv[2], 'w', encoding='utf-8').write('\n'.join(training) + '\n')
    seen = names(training)
    rows = open(sys.argv[3], encoding='utf-8').read().split('\n')
    kept = [row for row in rows if not row or row.startswith('#') or row.split('\t')[5] != '0' or row.split('\t')[0] not in seen]
    open(sys.argv[3], 'w', encoding='utf-8').write('\n'.join(kept))

"""Reads the word frequency lists of wordfreq: MessagePack of a header and lists of words, the n-th list of frequency 10 to the -n/100."""
import gzip

SIZES = {0xd9: 1, 0xda: 2, 0xdb: 4, 0xdc: 2, 0xdd: 4, 0xcc: 1, 0xcd: 2, 0xce: 4}


def read(path):
    """The lists, most frequent first."""
    data, at = gzip.open(path).read(), 0

    def take(count):
        nonlocal at
        at += count
        return data[at - count:at]

    def value():
        kind = take(1)[0]
        if kind < 0x80: return kind
        if kind <= 0x8f: return {value(): value() for _ in range(kind & 15)}
        if kind <= 0x9f: return [value() for _ in range(kind & 15)]
        if kind <= 0xbf: return take(kind & 31).decode()
        number = int.from_bytes(take(SIZES[kind]), 'big')
        if kind <= 0xce: return number
        return [value() for _ in range(number)] if kind >= 0xdc else take(number).decode()
    return value()[1:]


def words_by_frequency(path):
    return [word for words in read(path) for word in words]


def logarithms(path):
    """Word -> decimal logarithm of its share of running words."""
    return {word: -number / 100 for number, words in enumerate(read(path)) for word in words}

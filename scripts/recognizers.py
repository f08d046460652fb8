"""Compares times and figures with test cases of Microsoft's Recognizers-Text; part of scripts/evaluate.

What is compared: datetimeV2 date, time, datetime, their ranges, duration and set; number, percentage, ordinal.
A span is found when a finding of ours of that kind overlaps it. How values are mapped:
  - theirs may be several (the last and the next Tuesday): ours must be one of them; where they have none, X stands for any digit
  - a time of day without a day is compared without its day; T20 is T20:00
  - a range is ours when our value spans it, or our two values are its ends, or its length is ours (the last three days);
    of an open range (before 2020, since May) the one bound must be an end of ours
  - lengths are equal when they are equally long: PT1.5H and PT1H30M
  - a distance (in two weeks, three months ago) is as fine as its unit with us: their day must lie in our week, month or year;
    "two weeks later" counts from what was told before with us, and is right when its length leads to their day
Out of scope, each counted and printed:
  - ordinal.relative (last, previous, next one): no figure
  - holidays (Christmas, Black Friday): we name no feasts
  - numbers in powers and exponents, in addresses and telephone numbers, and parts of what reads as a date: no figures in our sense
  - ratios (one over three, two out of five) and fractions with other denominators than two to ten
  - numbers before a unit of time: they are durations with us
  - time zones"""
import glob, json, os, re
from collections import Counter
from datetime import date, datetime, timedelta

HOLIDAYS = re.compile(r"christmas|xmas|easter|thanksgiving|black friday|cyber monday|new year|labou?r day|workers' day|halloween|valentine|mother'?s? day|"
                      r"father'?s? day|martin luther|mlk|independence day|juneteenth|holi\b|ramadan|eid|fools|st\.? patrick|memorial day|veterans|columbus day|"
                      r"earth day|girlfriend|yuandan|boxing day|may day|inauguration|maosday|teacher'?s'? day|singles|children'?s day|عيد|الفصح|الميلاد", re.I)


RARE_FRACTION = re.compile(r'(?:teenth|tieth|undredth|ousandth|illionth|first|second|seventh|ninth|twentieth)s?$|(?:ty|dred|one|nine|ten) ?fifths?$|خمس ?\??$|عشرونات', re.I)
UNIT_OF_TIME = r' *(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ثانية|ثوان|دقيقة|دقائق|ساعة|ساعات|يوم|أيام|أسبوع|أسابيع|شهر|أشهر|سنة|سنوات|عام|أعوام|مايو)\b'


def kind_of(result):
    kind = (result.get('TypeName') or result.get('Type')).replace('datetimeV2.', '')
    return kind


def out_of_scope(case, result):
    kind, text = kind_of(result), result['Text']
    if kind in ('ordinal.relative', 'timezone'):
        return kind
    if kind not in ('number', 'percentage', 'ordinal') and HOLIDAYS.search(text):
        return 'holiday'
    if kind == 'number':
        if re.search(r'\^|\d\s*e\s*[+-]?\d|[\d٠-٩]e', text, re.I):
            return 'power or exponent'
        if re.search(r'\d+[./]\d+[./]\d+|\d-\d{3}-\d{4}', case['Input']) and re.fullmatch(r'\d+', text):
            return 'part of a date or address'
        value = str((result.get('Resolution') or {}).get('value', ''))
        if re.search(r' (?:over|out of|على|من) |جزء|أجزاء', text) and '.' in value or re.search(r'E-', value) or RARE_FRACTION.search(text):
            return 'ratio or rare fraction'
        after = case['Input'][place_of(case['Input'], result)[1]:]
        if re.match(UNIT_OF_TIME, after.lower()):
            return 'amount of a duration or date'
    return None


def place_of(text, result):
    """Where the result stands; the offsets of some cases belong to a translation, so its words count first."""
    words, said = result['Text'].strip(), result.get('Start', 0)
    places = [m.start() for m in re.finditer(re.escape(words.lower()), text.lower())]
    start = min(places, key=lambda place: abs(place - said)) if places else said
    return start, start + len(words)


def values_of(result):
    resolution = result.get('Resolution') or result.get('Value') or {}
    if not isinstance(resolution, dict):
        return []
    if 'values' in resolution:
        return [v for v in resolution['values'] if isinstance(v, dict)]
    if 'Timex' in resolution:
        return [{'timex': resolution['Timex']}]
    return [resolution]


def clock(text):
    """T7, T07:30 and T07:30:00 as one."""
    match = re.fullmatch(r'(.*)T(\d{1,2})(?::(\d\d))?(?::(\d\d))?', text)
    if not match:
        return text
    return '%sT%02d:%s:%s' % (match[1], int(match[2]), match[3] or '00', match[4] or '00')


def length(value):
    """Months and seconds of an ISO duration; none when it is vague or no duration."""
    match = re.fullmatch(r'P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)(?:D|BD))?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?', value or '')
    if not match or value in ('P', 'PT'):
        return None
    years, months, weeks, days, hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return round(years * 12 + months, 3), round((weeks * 7 + days) * 86400 + hours * 3600 + minutes * 60 + seconds, 3)


def month_later(year, month, count):
    turn = year * 12 + month - 1 + count
    return date(turn // 12, turn % 12 + 1, 1)


def interval(value):
    """First and last bound of a value of ours, half open, as ISO text."""
    try:
        if re.fullmatch(r'\d{2}', value):
            return value + '00-01-01', '%d00-01-01' % (int(value) + 1)
        if re.fullmatch(r'\d{3}', value):
            return value + '0-01-01', '%d-01-01' % (int(value) * 10 + 10)
        if re.fullmatch(r'\d{4}', value):
            return value + '-01-01', '%04d-01-01' % (int(value) + 1)
        match = re.fullmatch(r'(\d{4})-([QH])(\d)', value)
        if match:
            months = 3 if match[2] == 'Q' else 6
            first = month_later(int(match[1]), 1, months * (int(match[3]) - 1))
            return str(first), str(month_later(first.year, first.month, months))
        match = re.fullmatch(r'(\d{4})-(\d\d)', value)
        if match:
            return value + '-01', str(month_later(int(match[1]), int(match[2]), 1))
        match = re.fullmatch(r'(\d{4})-W(\d\d)(-WE)?', value)
        if match:
            monday = date.fromisocalendar(int(match[1]), int(match[2]), 1)
            return (str(monday + timedelta(5)) if match[3] else str(monday)), str(monday + timedelta(7))
        match = re.fullmatch(r'(\d{4}-\d\d-\d\d)', value)
        if match:
            return value, str(date.fromisoformat(value) + timedelta(1))
        match = re.fullmatch(r'(\d{4}-\d\d-\d\d)T(\d\d:\d\d(:\d\d)?)', value)
        if match:
            moment = (match[1] + ' ' + match[2] + ':00')[:19]
            return moment, moment
    except ValueError:
        pass
    return None


def same_pattern(theirs, ours):
    return len(theirs) == len(ours) and all(a in (b, 'X') or b == 'X' for a, b in zip(theirs, ours))


def bare(bound):
    return bound[:-9] if bound.endswith(' 00:00:00') else bound


DISTANCES = ('ago', 'after', 'in-duration', 'from-now', 'duration-after', 'duration-before', 'earlier-by')


def leads_to(published, value, exact):
    """Whether a length counted from the reference time leads to their time."""
    long = length(value)
    if not long:
        return False
    start = datetime.fromisoformat(published)
    turn = start.year * 12 + start.month - 1 + int(long[0])
    try:
        there = start.replace(year=turn // 12, month=turn % 12 + 1) + timedelta(seconds=long[1])
    except ValueError:
        return False
    return exact in (there.strftime('%Y-%m-%d'), there.strftime('%Y-%m-%d %H:%M:%S'))


def same_time(kind, theirs, ours, published):
    """Whether one of their values is what our findings in its span say, which stand in order."""
    for value in theirs:
        timex, exact = value.get('timex', ''), value.get('value')
        bounds = [bare(value[side]) for side in ('start', 'end') if value.get(side)]
        wanted = clock(timex)
        for time in ours:
            mine = clock(time['value'] or '')
            if wanted == mine or same_pattern(wanted, mine):
                return True
            if wanted.startswith('T') and mine.endswith(wanted) and 'T' in mine:
                return True
            if time['rule'] in DISTANCES and exact and (interval(time['value'] or '') or ('~', '~'))[0] <= exact[:10] < interval(time['value'])[1]:
                return True
            if time['rule'] in DISTANCES and len(bounds) and (interval(time['value'] or '') or ('~', '~'))[0] <= bounds[0][:10] < interval(time['value'])[1]:
                return True
            if time['type'] == 'DURATION' and exact and leads_to(published, time['value'], exact):
                return True
            if timex == 'PRESENT_REF' and time['value'] == 'PRESENT_REF':
                return True
            if exact is None and bounds and timex[-3:] in ('TMO', 'TAF', 'TEV', 'TNI', 'TDT') and mine == bounds[0][:10] + timex[-3:]:
                return True
            if exact and exact != 'not resolved' and mine.replace('T', ' ') in (exact, exact + ' 00:00:00'):
                return True
            if kind == 'duration' and length(timex) and length(timex) == length(time['value']):
                return True
            if timex.startswith('(') and time['type'] == 'DURATION' and length(timex.rstrip(')').split(',')[-1]) == length(time['value']):
                return True
            mine_bounds = interval(time['value'] or '')
            if mine_bounds and len(bounds) == 1 and bounds[0] in mine_bounds:
                return True
            if mine_bounds and len(bounds) == 2 and tuple(bounds) == mine_bounds:
                return True
        if len(bounds) == 2 and len(ours) > 1:
            if kind.startswith('time'):
                clocks = [clock(t['value'])[-8:] for t in ours if 'T' in (t['value'] or '')]
                if clocks and [clocks[0], clocks[-1]] == bounds:
                    return True
            now = (published[:10], published[:10])
            first, last = (now if t['value'] == 'PRESENT_REF' else interval(t['value'] or '') for t in (ours[0], ours[-1]))
            if first and last and first[0] == bounds[0] and bounds[1] in last:
                return True
    return False


def same_number(theirs, found):
    for value in theirs:
        text = str(value.get('value', '')).rstrip('%')
        try:
            wanted = float(text)
        except ValueError:
            continue
        for finding in found:
            if abs(finding['value'] - wanted) <= max(6e-5, 1e-9 * abs(wanted)):
                return True
    return False


def measure(folder, language, analyze, verbose):
    count, left_out = Counter(), Counter()
    for path in sorted(glob.glob(os.path.join(folder, '*.json'))):
        name = os.path.basename(path).replace('.even.json', '').replace('.json', '')
        cases = json.load(open(path, encoding='utf-8-sig'))
        published_of = lambda case: case.get('Context', {}).get('ReferenceDateTime', '2016-11-07T00:00:00')[:16]
        analyses = {}
        for published in {published_of(case) for case in cases}:
            same = [i for i, case in enumerate(cases) if published_of(case) == published]
            analyses.update(zip(same, analyze([cases[i]['Input'] for i in same], lang=language, published=published)))
        for number, case in enumerate(cases):
            wanted = [r for r in case['Results'] if not out_of_scope(case, r)]
            left_out.update(filter(None, (out_of_scope(case, r) for r in case['Results'])))
            if not wanted:
                continue
            analysis, published = analyses[number], published_of(case)
            for result in wanted:
                kind = kind_of(result)
                start, end = place_of(case['Input'], result)
                overlapping = lambda layer: sorted((x for x in analysis[layer] if x['start'] < end and start < x['end']), key=lambda x: x['start'])
                times, figures = overlapping('times'), overlapping('quantities')
                if kind in ('number', 'percentage', 'ordinal'):
                    found = figures
                    right = same_number(values_of(result), [f for f in found if kind != 'percentage' or f.get('kind') == 'percent'])
                else:
                    found = times
                    right = same_time(kind, values_of(result), times, published)
                right = right or (bool(found) and not values_of(result))      # no value is given
                for key in (name, 'all'):
                    count[key, 'gold'] += 1
                    count[key, 'found'] += bool(found)
                    count[key, 'right'] += right
                if verbose and not right:
                    print('   ', 'value ' if found else 'missed', kind, '|', case['Input'], '|', result['Text'], '|',
                          '; '.join('%s %s' % (v.get('timex', ''), v.get('value', '%s..%s' % (v.get('start'), v.get('end')))) for v in values_of(result)),
                          '| ours', ', '.join(str(f['value']) for f in found), '@', published)
    for key in sorted({k for k, _ in count} - {'all'}) + ['all']:
        gold, found, right = (count[key, what] for what in ('gold', 'found', 'right'))
        print('recognizers %s %-24s spans %5.1f  values %5.1f   (%d in scope)' % (language, key, 100 * found / gold, 100 * right / gold, gold))
    print('recognizers %s out of scope: %s' % (language, ', '.join(f'{what} {number}' for what, number in sorted(left_out.items()))))

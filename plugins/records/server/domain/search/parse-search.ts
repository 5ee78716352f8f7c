import { searchRefused } from '../fhir/refusals';
import { readCursor } from './cursor';
import { SEARCH_PARAMS, type SearchParam } from './params';
import { TIME_TESTS, type Clause, type Search, type TimeTest } from './search';
import { spanOfDate } from './time-span';
import { addressIn, wordsIn } from './values';

export type Pair = readonly [name: string, value: string];

export const PAGE = { usual: 20, most: 100 } as const;
const MOST_PAIRS = 20;
const MOST_VALUES = 50;
const LONGEST = 300;
const ID = /^[A-Za-z0-9\-.]{1,64}$/;
const PREFIXED = /^([a-z]{2})?(\d.*)$/;
const JSON_FORMATS = ['json', 'application/json', 'application/fhir+json'];

/**
 * A search as it stands in a URL.
 * @throws AppError 400 search_refused for what is not declared: left out, it would show more than was asked for
 */
export function parseSearch(type: string, pairs: readonly Pair[]): Search {
  if (pairs.length > MOST_PAIRS) throw searchRefused(`${pairs.length} parameters`);
  let search: Search = {
    ...{ ids: null, clauses: [], changed: [], sort: 'stored' },
    ...{ count: PAGE.usual, total: false, after: null },
  };
  for (const [name, value] of pairs) search = withPair(search, type, name, value);
  if (search.after && (search.after.changed !== null) !== (search.sort !== 'stored')) {
    throw searchRefused('_cursor');
  }
  return search;
}

/** What a scope of an app narrows to, by codes alone; null for whatever else stands there: it opens nothing. */
export function parseNarrowing(type: string, query: string): readonly Clause[] | null {
  try {
    const pairs = [...new URLSearchParams(query)];
    if (pairs.some(([name]) => name.startsWith('_'))) return null;
    const { clauses } = parseSearch(type, pairs);
    return clauses.length > 0 && clauses.every(({ kind }) => kind === 'value') ? clauses : null;
  } catch {
    return null;
  }
}

function withPair(search: Search, type: string, name: string, value: string): Search {
  if (value === '' || value.includes('\0') || value.length > LONGEST * MOST_VALUES) throw searchRefused(name);
  switch (name) {
    case '_id':
      return {
        ...search,
        ids: [...(search.ids ?? []), ...split(name, value).map((id) => checked(name, id))],
      };
    case '_count':
      return { ...search, count: countOf(value) };
    case '_total':
      if (value !== 'none' && value !== 'accurate') throw searchRefused(name);
      return { ...search, total: value === 'accurate' };
    case '_format':
      if (!JSON_FORMATS.includes(value)) throw searchRefused(name);
      return search;
    case '_cursor':
      return { ...search, after: readCursor(value) };
    case '_sort':
      if (type === 'Patient') throw searchRefused(name);
      if (value !== '_lastUpdated' && value !== '-_lastUpdated') throw searchRefused(name);
      return { ...search, sort: value === '_lastUpdated' ? 'oldest-change' : 'newest-change' };
    case '_lastUpdated':
      if (type === 'Patient') throw searchRefused(name);
      return { ...search, changed: [...search.changed, ...timeTests(name, value)] };
    default:
      return { ...search, clauses: [...search.clauses, clauseOf(type, name, value)] };
  }
}

function clauseOf(type: string, name: string, value: string): Clause {
  const known = SEARCH_PARAMS[type] ?? {};
  const param = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!param) throw searchRefused(name);
  const values = split(name, value);
  switch (param.kind) {
    case 'token':
      return { kind: 'value', param: name, secret: true, texts: values };
    case 'status':
      return { kind: 'value', param: name, secret: false, texts: values };
    case 'words':
      return { kind: 'value', param: name, secret: true, texts: values.map((each) => oneWord(name, each)) };
    case 'reference':
      return {
        kind: 'value',
        param: name,
        secret: true,
        texts: values.map((each) => address(name, each, param)),
      };
    case 'date':
      return { kind: 'time', param: name, tests: timeTests(name, value) };
    case 'patient':
      return { kind: 'patient', ids: values.map((each) => patientId(name, each)) };
    case 'listed-name':
      return { kind: 'listed-name', beginnings: values };
    case 'listed-day':
      return { kind: 'listed-day', tests: timeTests(name, value) };
  }
}

/** Any of these; a comma that belongs to a value stands behind a backslash. */
function split(name: string, value: string): string[] {
  const values = value.split(/(?<!\\),/).map((each) => each.replace(/\\([,$|\\])/g, '$1').trim());
  if (values.length > MOST_VALUES || values.some((each) => each === '' || each.length > LONGEST)) {
    throw searchRefused(name);
  }
  return values;
}

function timeTests(name: string, value: string): TimeTest[] {
  return split(name, value).map((text) => {
    const [, prefix = 'eq', rest = ''] = PREFIXED.exec(text) ?? [];
    const test = TIME_TESTS.find((each) => each === prefix);
    // In a URL that was not encoded the + of a zone has become a blank.
    const span = spanOfDate(rest.replace(' ', '+'));
    if (!test || !span) throw searchRefused(name);
    return { test, span };
  });
}

function countOf(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw searchRefused('_count');
  return Math.min(Number(value), PAGE.most);
}

function oneWord(name: string, value: string): string {
  const [word, ...others] = wordsIn(value);
  if (word === undefined || others.length > 0) throw searchRefused(name);
  return word;
}

function address(name: string, value: string, { target }: SearchParam): string {
  const found = addressIn(value, target);
  if (found === null) throw searchRefused(name);
  return found;
}

function patientId(name: string, value: string): string {
  const [type, id] = (addressIn(value, 'Patient') ?? '').split('/');
  if (type !== 'Patient') throw searchRefused(name);
  return checked(name, id ?? '');
}

function checked(name: string, id: string): string {
  if (!ID.test(id)) throw searchRefused(name);
  return id;
}

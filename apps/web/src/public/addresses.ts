import { type Language, languages } from '../texts/languages';

/** What a public address asks for. */
export interface PublicAddress {
  page: 'funds' | 'fund' | 'programmes' | 'programme' | 'nothing';
  fund: string;
  programme: string;
  /** The day the figures are asked for; null: today. */
  asOf: string | null;
  /** What the list of programmes is narrowed by; only what was given. */
  filter: Partial<Record<FilterName, string>>;
  /** The language in the address, which every link keeps; null where the browser decided. */
  lang: Language | null;
}

export const filterNames = ['q', 'area', 'place', 'organisation', 'cursor'] as const;
export type FilterName = (typeof filterNames)[number];

/** Longest text that the API takes for each. */
const most: Record<FilterName, number> = { q: 200, area: 60, place: 10, organisation: 40, cursor: 3000 };

/** Reads `/public/MIG00/programmes?area=TA1&lang=fr`. What makes no sense is left out, never a mistake. */
export function readAddress(url: string): PublicAddress {
  const { pathname, searchParams } = new URL(url, 'http://home');
  const [, , fund, list, code, ...more] = pathname.replace(/\/$/, '').split('/').map(decoded);
  const lang = searchParams.get('lang');
  const asOf = searchParams.get('asOf');
  const given = filterNames.flatMap((name) => {
    const value = searchParams.get(name)?.trim() ?? '';
    return value === '' || value.length > most[name] ? [] : [[name, value]];
  });
  return {
    page: pageOf(fund, list, code, more),
    fund: fund ?? '',
    programme: code ?? '',
    asOf: asOf !== null && isDay(asOf) ? asOf : null,
    filter: Object.fromEntries(given) as PublicAddress['filter'],
    lang: languages.find((each) => each === lang) ?? null,
  };
}

function pageOf(fund?: string, list?: string, code?: string, more: string[] = []): PublicAddress['page'] {
  if (fund === undefined) return 'funds';
  if (!/^[A-Za-z0-9-]{1,12}$/.test(fund) || more.length > 0) return 'nothing';
  if (list === undefined) return 'fund';
  if (list !== 'programmes') return 'nothing';
  if (code === undefined) return 'programmes';
  return /^[A-Za-z0-9-]{1,30}$/.test(code) ? 'programme' : 'nothing';
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '%';
  }
}

/** A day that exists: not the 31st of February. */
function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** An address with its query; what is null or empty is left out. */
export function addressOf(path: string, query: Record<string, string | null | undefined> = {}): string {
  const text = new URLSearchParams(
    Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]),
  ).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The path of a public page, without its query. */
export function pathOf({
  page,
  fund,
  programme,
}: Pick<PublicAddress, 'page' | 'fund' | 'programme'>): string {
  if (page === 'fund') return `/public/${fund}`;
  if (page === 'programmes') return `/public/${fund}/programmes`;
  if (page === 'programme') return `/public/${fund}/programmes/${programme}`;
  return '/public';
}

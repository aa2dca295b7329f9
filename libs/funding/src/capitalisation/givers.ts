import { formatMinor, type Language } from '#kernel';
import { fundingTexts } from '../texts/texts.js';
import { asMinor, promisesAsText } from './breakdowns.js';
import { type PromiseFigure, promiseFigures, type Promises, promisesOf } from './capitalisation.rules.js';

/** Promises and deposits of a contributor: what was announced, signed and paid. */
export interface ContributorAmount extends Record<PromiseFigure, string> {
  /** Code of the contributor, or `unattributed`: money of which nobody knows yet whose it is. */
  contributor: string;
  name: string;
  /** Category of the contributor as it is now. */
  category: string | null;
  deposited: string;
  /** Received and not applied to an agreement yet. */
  unapplied: string;
}

/** Promises and deposits of all contributors of a category. */
export interface CategoryAmount extends Record<PromiseFigure, string> {
  /** Category of the contributors as it is now, or `unattributed`: without one, or not identified yet. */
  category: string;
  contributors: number;
  deposited: string;
}

/** A contributor as the database sums it; null: money of which nobody knows yet whose it is. */
export interface GiverRow {
  contributor: string | null;
  name: Record<Language, string> | null;
  category: string | null;
  figures: Partial<Record<PromiseFigure | 'deposited' | 'unapplied', string>>;
}

/** By contributor, who paid most first; deposits that nobody claims yet are `unattributed`. */
export function contributorsOf(
  rows: readonly GiverRow[],
  currency: string,
  language: Language,
): ContributorAmount[] {
  return rows.map(({ contributor, name, category, figures: kept }) => ({
    contributor: contributor ?? 'unattributed',
    name: name?.[language] ?? fundingTexts[language].unidentified,
    category,
    deposited: formatMinor(kept.deposited ?? 0n, currency),
    unapplied: formatMinor(kept.unapplied ?? 0n, currency),
    ...promisesAsText(promisesOf(asMinor(kept)), currency),
  }));
}

/** By category of contributor, who paid most first: the same rows as by contributor, so both add up alike. */
export function categoriesOf(rows: readonly GiverRow[], currency: string): CategoryAmount[] {
  const groups = new Map<string, { contributors: number; sums: Promises & { deposited: bigint } }>();
  for (const { category, contributor, figures: kept } of rows) {
    const key = category ?? 'unattributed';
    const { contributors = 0, sums } = groups.get(key) ?? {};
    const own = { ...promisesOf(asMinor(kept)), deposited: BigInt(kept.deposited ?? 0) };
    const names = [...promiseFigures, 'deposited'] as const;
    const added = Object.fromEntries(names.map((name) => [name, (sums?.[name] ?? 0n) + own[name]]));
    groups.set(key, { contributors: contributors + (contributor ? 1 : 0), sums: added as typeof own });
  }
  return [...groups]
    .sort(([a, { sums: first }], [b, { sums: second }]) =>
      first.deposited === second.deposited ? (a < b ? -1 : 1) : first.deposited > second.deposited ? -1 : 1,
    )
    .map(([category, { contributors, sums }]) => ({
      ...{ category, contributors, deposited: formatMinor(sums.deposited, currency) },
      ...promisesAsText(sums, currency),
    }));
}

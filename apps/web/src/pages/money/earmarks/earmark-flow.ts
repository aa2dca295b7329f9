import type { Schema } from '../../../api/client';
import { decimalOf, minorOf } from '../../../parts/decimal';
import { type Flow, shortCode } from '../../../pictures/flow-layout';

export type Earmarks = Schema<'EarmarksAnswer'>;
export type EarmarkClass = Earmarks['classes'][number];

/** What of the money is drawn: all that ever came in, or what has not been transferred yet. */
export type Scope = 'all' | 'open';

/** Words for what stands beside programmes: money that stands for nothing yet, and for costs of the fund. */
export interface FlowWords {
  free: string;
  'direct-costs': string;
  charges: string;
}

/** Titles of programmes and names of places by their codes. */
export interface FlowNames {
  titleOf: (code: string) => string;
  placeName: (code: string) => string;
}

/** Classes of money and what each stands for, thick as the amounts; the smallest unit is never rounded. */
export function earmarkFlow(earmarks: Earmarks, scope: Scope, words: FlowWords, names: FlowNames): Flow {
  const classOf = new Map(
    earmarks.classes.flatMap(({ sourceIds }, at) => sourceIds.map((id) => [id, `class:${at}`] as const)),
  );
  const targets = new Map<string, { label: string; short: string }>();
  const sums = new Map<string, bigint>();
  const add = (source: string | undefined, target: string, minor: bigint) => {
    if (!source || minor <= 0n) return;
    const link = `${source} ${target}`;
    sums.set(link, (sums.get(link) ?? 0n) + minor);
  };
  for (const { purpose, programme, sourceId, reserved, transferred } of earmarks.draws) {
    const id = `for:${programme ?? purpose}`;
    if (programme) targets.set(id, { label: names.titleOf(programme), short: shortCode(programme) });
    else if (purpose !== 'allocation') targets.set(id, { label: words[purpose], short: words[purpose] });
    const paid = scope === 'all' ? minorOf(transferred) : 0n;
    add(classOf.get(sourceId), id, minorOf(reserved) + paid);
  }
  targets.set('free', { label: words.free, short: words.free });
  earmarks.classes.forEach(({ free }, at) => add(`class:${at}`, 'free', minorOf(free)));
  const links = [...sums].map(([link, minor]) => {
    const [source, target] = link.split(' ');
    return { source: source!, target: target!, amount: decimalOf(minor) };
  });
  const used = new Set(links.flatMap(({ source, target }) => [source, target]));
  const nodes = [
    ...earmarks.classes.map((each, at) => ({
      ...{ id: `class:${at}`, label: each.name },
      short: shortName(each, names.placeName),
    })),
    ...[...targets].map(([id, words]) => ({ id, ...words })),
  ];
  return { nodes: nodes.filter(({ id }) => used.has(id)), links };
}

/** Codes of the areas that bind it, and the places if those do too; else its name: places, any purpose. */
export function shortName(
  { areas, places, name }: EarmarkClass,
  placeName: (code: string) => string,
): string {
  if (!areas) return name;
  return [areas.join(' + '), ...(places ? [places.map(placeName).join(', ')] : [])].join(' · ');
}

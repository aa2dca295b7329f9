import { type Language } from '#kernel';
import { row, rows, type Tx } from '#platform/database';
import type { Bottleneck } from './bottleneck.rules.js';
import { mostNames, type Telling, wordsOf } from './bottleneck-words.js';

/** Tells a bottleneck of a fund in a language: reads the names and what else the words need. */
export async function tellBottleneck(
  tx: Tx,
  fund: { readonly id: string; readonly currency: string },
  language: Language,
  bottleneck: Bottleneck,
): Promise<string> {
  const label = await readLabels(tx, fund.id, language, codesOf(bottleneck));
  const unidentified = await row<{ minor: string }>(
    tx,
    `SELECT coalesce(sum(amount_minor - bank_charge_minor - agent_fee_minor), 0) AS minor
       FROM deposit WHERE fund_id = $1 AND contributor_id IS NULL AND state = 'recorded'`,
    [fund.id],
  );
  const unidentifiedMinor = BigInt(unidentified!.minor);
  return wordsOf(bottleneck, { language, currency: fund.currency, label, unidentifiedMinor });
}

/** The codes that the words of a bottleneck name. */
function codesOf({ wanted, elsewhere }: Bottleneck): string[] {
  const earmarks = elsewhere.slice(0, mostNames);
  return [
    ...(wanted ? [wanted.area ?? '', ...wanted.places] : []),
    ...earmarks.flatMap(({ areas, givenPlaces }) => [...(areas ?? []), ...(givenPlaces ?? [])]),
  ];
}

/** Names of areas and places in a language, the fund's own wording first; a code without one names itself. */
export async function readLabels(
  tx: Tx,
  fundId: string,
  language: Language,
  codes: readonly string[],
): Promise<Telling['label']> {
  const found = await rows<{ list: string; code: string; label: string }>(
    tx,
    `SELECT DISTINCT ON (list, code) list, code, labels ->> $3 AS label FROM vocabulary
      WHERE list IN ('thematic-areas', 'places') AND code = ANY ($2) AND (fund_id = $1 OR fund_id IS NULL)
      ORDER BY list, code, fund_id NULLS LAST`,
    [fundId, [...new Set(codes)], language],
  );
  const labels = new Map(found.map(({ list, code, label }) => [`${list} ${code}`, label]));
  return (list, code) => labels.get(`${list} ${code}`) ?? code;
}

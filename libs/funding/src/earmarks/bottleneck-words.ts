import { formatMinor, type Language } from '#kernel';
import { rows, type Tx } from '#platform/database';
import { render } from '#platform/texts';
import { fundingTexts } from '../texts/texts.js';
import type { Bottleneck, Claim, NamedDemand } from './bottleneck.rules.js';

/** So many names are told; of the others, how many there are. */
const mostNames = 4;

/** How a bottleneck is told: in whose language, in which money, and with which names of areas and places. */
export interface Telling {
  readonly language: Language;
  readonly currency: string;
  readonly label: (list: 'thematic-areas' | 'places', code: string) => string;
}

/** What is said of a bottleneck: who competes for which money, in one sentence. */
export function wordsOf(bottleneck: Bottleneck, telling: Telling): string {
  const { language } = telling;
  const { lines, wanted } = bottleneck;
  const say = (
    phrase: keyof (typeof fundingTexts)['en']['earmarks'],
    params: Record<string, string | number>,
  ) => render(fundingTexts[language].earmarks[phrase], language, params);
  const named = lines.map(({ number, contributor }) =>
    contributor === null ? number : say('lineOf', { number, contributor }),
  );
  const params = {
    what: wanted ? whatOf(wanted, telling) : '',
    lines: listed(named, 'otherLines', language),
    claims: claimsOf(bottleneck, telling),
    most: moneyText(bottleneck.mostMinor, telling),
    money: moneyText(bottleneck.moneyMinor, telling),
    needed: moneyText(bottleneck.neededMinor, telling),
    missing: moneyText(bottleneck.missingMinor, telling),
  };
  if (wanted) return say(lines.length === 0 ? 'nothing' : 'refused', params);
  return say(lines.length === 0 ? 'shortNothing' : 'short', params);
}

function claimsOf({ wanted, claims }: Bottleneck, telling: Telling): string {
  const { language } = telling;
  if (claims.length === 0) return 'none';
  const texts = claims.map((claim) => {
    const who = claimant(claim, language);
    if (!wanted) return who;
    const amount = moneyText(claim.amountMinor, telling);
    return render(fundingTexts[language].earmarks.claim, language, { amount, who });
  });
  return listed(texts, 'otherClaims', language);
}

function claimant({ purpose, programme }: Claim, language: Language): string {
  const { directCosts, charges } = fundingTexts[language].earmarks;
  if (purpose === 'allocation') return programme ?? '';
  return purpose === 'charges' ? charges : directCosts;
}

function whatOf({ area, places }: NamedDemand, { language, label }: Telling): string {
  const texts = fundingTexts[language].earmarks;
  const where =
    places.length === 0
      ? texts.everywhere
      : new Intl.ListFormat(language).format(places.slice(0, mostNames).map((code) => label('places', code)));
  const params = { area: area === null ? '' : label('thematic-areas', area), places: where };
  return render(area === null ? texts.whatNoArea : texts.what, language, params);
}

function listed(names: readonly string[], others: 'otherLines' | 'otherClaims', language: Language): string {
  const told = names.slice(0, mostNames);
  const count = names.length - told.length;
  if (count > 0) told.push(render(fundingTexts[language].earmarks[others], language, { count }));
  return new Intl.ListFormat(language).format(told);
}

function moneyText(minor: bigint, { language, currency }: Telling): string {
  const amount = formatMinor(minor, currency) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' }).format(
    amount,
  );
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

import { formatMinor, type Language, sumMinor } from '#kernel';
import { render } from '#platform/texts';
import { fundingTexts } from '../texts/texts.js';
import type { Bottleneck, Claim, GivenEarmark, NamedDemand } from './bottleneck.rules.js';

/** So many names are told; of the others, how many there are. */
export const mostNames = 4;

/** How a bottleneck is told: in whose language, in which money, and with which names of areas and places. */
export interface Telling {
  readonly language: Language;
  readonly currency: string;
  readonly label: (list: 'thematic-areas' | 'places', code: string) => string;
  /** In cash, but nobody knows whose it is and so what it may pay. */
  readonly unidentifiedMinor: bigint;
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
  if (wanted) {
    const refused = say(lines.length === 0 ? 'nothing' : 'refused', params);
    return [refused, ...elsewhereWords(bottleneck, telling)].join(' ');
  }
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

/** What the fund has free for other purposes, which a sum would have counted. */
function elsewhereWords({ elsewhere }: Bottleneck, telling: Telling): string[] {
  const { language, unidentifiedMinor } = telling;
  const texts = fundingTexts[language].earmarks;
  const unidentified =
    unidentifiedMinor > 0n
      ? [render(texts.unidentified, language, { amount: moneyText(unidentifiedMinor, telling) })]
      : [];
  if (elsewhere.length === 0) return unidentified;
  const named = elsewhere.slice(0, mostNames).map(({ amountMinor, ...earmark }) =>
    render(texts.elsewhereOf, language, {
      amount: moneyText(amountMinor, telling),
      purpose: earmarkName(earmark, telling),
    }),
  );
  const restMinor = sumMinor(elsewhere.slice(mostNames).map(({ amountMinor }) => amountMinor));
  if (restMinor > 0n) {
    named.push(render(texts.elsewhereRest, language, { amount: moneyText(restMinor, telling) }));
  }
  return [render(texts.elsewhere, language, { others: named.join('; ') }), ...unidentified];
}

/** What money of this earmark may pay. */
export function earmarkName(
  { areas, givenPlaces }: GivenEarmark,
  { language, label }: Pick<Telling, 'language' | 'label'>,
): string {
  const texts = fundingTexts[language].earmarks;
  const list = (kind: Parameters<Telling['label']>[0], codes: readonly string[] | null) =>
    new Intl.ListFormat(language).format(
      (codes ?? []).map((code) =>
        kind === 'places' ? label(kind, code) : quoted(label(kind, code), language),
      ),
    );
  const params = { areas: list('thematic-areas', areas), places: list('places', givenPlaces) };
  if (areas && givenPlaces) return render(texts.forBoth, language, params);
  return areas ? params.areas : givenPlaces ? params.places : texts.forAny;
}

function quoted(text: string, language: Language): string {
  return render(fundingTexts[language].earmarks.quoted, language, { text });
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
  const params = {
    area: area === null ? '' : quoted(label('thematic-areas', area), language),
    places: where,
  };
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

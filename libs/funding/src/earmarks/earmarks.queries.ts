import { Injectable } from '@nestjs/common';
import { type Actor, type Day, formatMinor } from '#kernel';
import type { Fund } from '#funds';
import { Database, rows, type Tx } from '#platform/database';
import { requireMoneyReader } from '../allocations/allocations.rules.js';
import { availableMinor } from '../ledger/ledger.rules.js';
import { type EarmarkSourceKind, fundingTexts } from '../texts/texts.js';
import { type Bottleneck, bottleneckOf, type NamedDemand } from './bottleneck.rules.js';
import { readLabels, wordsOf } from './bottleneck-words.js';
import {
  anyPays,
  type EarmarkState,
  lockedOf,
  readEarmarks,
  solve,
  type StoredDraw,
} from './earmark-state.js';
import { mostFor } from './matching.rules.js';

export interface EarmarkSourceView {
  id: string;
  kind: EarmarkSourceKind;
  kindLabel: string;
  number: string;
  contributor: string | null;
  valueDate: Day | null;
  /** Codes; null: free in this dimension. */
  areas: string[] | null;
  places: string[] | null;
  net: string;
  /** Drawn for what is reserved, and transferred and not refunded. */
  reserved: string;
  transferred: string;
  /** Net − reserved − transferred; below zero when money was taken back after it had been transferred. */
  free: string;
}

export interface EarmarkDemandView {
  purpose: NamedDemand['purpose'];
  allocationId: string | null;
  programme: string | null;
  area: string | null;
  needed: string;
  drawn: string;
  missing: string;
}

export interface EarmarkDrawView {
  purpose: NamedDemand['purpose'];
  allocationId: string | null;
  programme: string | null;
  sourceId: string;
  reserved: string;
  transferred: string;
  returned: string;
}

export interface EarmarksView {
  currency: string;
  /** Whether money that may pay it stands for everything reserved. */
  matched: boolean;
  missing: string;
  /** Why not, in a sentence. */
  words: string | null;
  sources: EarmarkSourceView[];
  demands: EarmarkDemandView[];
  draws: EarmarkDrawView[];
}

export interface EarmarkQuestion {
  area: string | null;
  places: string[];
  amountMinor: bigint;
}

export interface EarmarkAnswer {
  currency: string;
  possible: boolean;
  /** Which limit refuses. */
  limit: 'cash' | 'earmark' | null;
  requested: string;
  /** The most that could be allocated now. */
  most: string;
  available: string;
  words: string | null;
}

/** What a fund's money may pay and what it stands for, as those who answer for the money read it. */
@Injectable()
export class EarmarkQueries {
  constructor(private readonly database: Database) {}

  /** The whole picture, in a constant number of statements. Throws `not-allowed`. */
  async picture(actor: Actor, fund: Fund): Promise<EarmarksView> {
    requireMoneyReader(actor, fund.id);
    const tx = this.database.source.manager;
    const state = await readEarmarks(tx, fund.id);
    const text = (minor: bigint) => formatMinor(minor, fund.currency);
    const demands = state.demands.map((demand) => demandView(state, demand, text));
    const matching = solve(state, state.demands);
    const bottleneck = bottleneckOf({ ...state, locked: lockedOf(state) }, matching, null);
    return {
      currency: fund.currency,
      matched: demands.every(({ needed, drawn }) => needed === drawn) && holds(state),
      missing: text(matching.missingMinor),
      words: bottleneck && (await this.words(tx, actor, fund, bottleneck)),
      sources: state.sources.map((source) => sourceView(state, source, actor, text)),
      demands,
      draws: state.draws.map((draw) => drawView(draw, text)),
    };
  }

  /**
   * Whether an amount for a programme of this area in these places could be allocated now, and how much at
   * most. Nothing is reserved. Throws `not-allowed`.
   */
  async preview(actor: Actor, fund: Fund, question: EarmarkQuestion): Promise<EarmarkAnswer> {
    requireMoneyReader(actor, fund.id);
    const tx = this.database.source.manager;
    const state = await readEarmarks(tx, fund.id);
    const { cash, countries } = await this.facts(tx, fund, question.places);
    const wanted: NamedDemand = {
      ...{ id: 'wanted', purpose: 'allocation', payable: 'matching', programme: null },
      ...{ area: question.area, places: countries, openMinor: question.amountMinor },
    };
    const demands = [...state.demands, wanted];
    const matching = solve(state, demands);
    const bottleneck = bottleneckOf(
      { sources: state.sources, demands, locked: lockedOf(state) },
      matching,
      'wanted',
    );
    const byEarmark = mostFor(state.sources, anyPays(state.demands), wanted);
    const most = byEarmark < cash ? byEarmark : cash;
    const limit = question.amountMinor > cash ? 'cash' : bottleneck ? 'earmark' : null;
    return {
      currency: fund.currency,
      possible: limit === null,
      limit,
      requested: formatMinor(question.amountMinor, fund.currency),
      most: formatMinor(most > 0n ? most : 0n, fund.currency),
      available: formatMinor(cash, fund.currency),
      words: bottleneck && (await this.words(tx, actor, fund, bottleneck)),
    };
  }

  private async facts(tx: Tx, fund: Fund, places: string[]) {
    const [found] = await rows<{ cash: string; reserved: string; countries: string[] }>(
      tx,
      `SELECT cash_minor AS cash, reserved_open_minor AS reserved, countries_of($2) AS countries
         FROM fund_position WHERE fund_id = $1`,
      [fund.id, places],
    );
    const { cash, reserved, countries } = found!;
    return {
      cash: availableMinor({ cashMinor: BigInt(cash), reservedOpenMinor: BigInt(reserved) }),
      countries,
    };
  }

  private async words(tx: Tx, actor: Actor, fund: Fund, bottleneck: Bottleneck): Promise<string> {
    const { wanted } = bottleneck;
    const codes = wanted ? [wanted.area ?? '', ...wanted.places] : [];
    const label = await readLabels(tx, fund.id, actor.language, codes);
    return wordsOf(bottleneck, { language: actor.language, currency: fund.currency, label });
  }
}

type Text = (minor: bigint) => string;

function drawnMinor(draws: readonly StoredDraw[], key: 'reservedMinor' | 'lockedMinor'): bigint {
  return draws.reduce((sum, draw) => sum + draw[key], 0n);
}

/** No source stands for more than it holds. */
function holds({ sources, draws }: EarmarkState): boolean {
  return sources.every(({ id, netMinor }) => {
    const own = draws.filter(({ sourceId }) => sourceId === id);
    return drawnMinor(own, 'reservedMinor') <= netMinor;
  });
}

function sourceView(
  { draws }: EarmarkState,
  source: EarmarkState['sources'][number],
  { language }: Actor,
  text: Text,
): EarmarkSourceView {
  const own = draws.filter(({ sourceId }) => sourceId === source.id);
  const [reserved, transferred] = [drawnMinor(own, 'reservedMinor'), drawnMinor(own, 'lockedMinor')];
  const { id, kind, number, contributor, areas, givenPlaces, wholeMinor } = source;
  return {
    ...{ id, kind, number, contributor },
    kindLabel: fundingTexts[language].earmarkSources[kind],
    valueDate: source.valueDate === '' ? null : source.valueDate,
    areas: areas && [...areas],
    places: givenPlaces && [...givenPlaces],
    net: text(wholeMinor),
    reserved: text(reserved),
    transferred: text(transferred),
    free: text(wholeMinor - reserved - transferred),
  };
}

function demandView(state: EarmarkState, demand: NamedDemand, text: Text): EarmarkDemandView {
  const { id, purpose, programme, area, openMinor } = demand;
  const own = state.draws.filter((draw) => (draw.allocationId ?? draw.purpose) === id);
  const drawn = drawnMinor(own, 'reservedMinor');
  const allocationId = purpose === 'allocation' ? id : null;
  const missing = openMinor > drawn ? openMinor - drawn : 0n;
  return {
    ...{ purpose, allocationId, programme, area },
    ...{ needed: text(openMinor), drawn: text(drawn), missing: text(missing) },
  };
}

function drawView(draw: StoredDraw, text: Text): EarmarkDrawView {
  const { purpose, allocationId, programme, sourceId, reservedMinor, lockedMinor, returnedMinor } = draw;
  return {
    ...{ purpose, allocationId, programme, sourceId },
    ...{ reserved: text(reservedMinor), transferred: text(lockedMinor), returned: text(returnedMinor) },
  };
}

import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, type Language } from '#kernel';
import { rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { type OpenLine } from '../allocations/allocations.rules.js';
import { availableMinor } from '../ledger/ledger.rules.js';
import { Ledger } from '../ledger/ledger.service.js';
import { tellBottleneck } from './bottleneck-telling.js';
import { type Bottleneck, bottleneckOf } from './bottleneck.rules.js';
import {
  type EarmarkState,
  lockedOf,
  readEarmarks,
  solve,
  type StoredSource,
  writeDraws,
} from './earmark-state.js';
import { type LeastMoney, leastToStay } from './least.rules.js';
import type { Matching } from './matching.rules.js';

interface Rematched {
  readonly state: EarmarkState;
  readonly matching: Matching;
}

/** Why what is allocated could be paid less than before a promise changed. */
export interface BrokenPromise {
  readonly words: string;
  /** What could not be paid any more, with its currency. */
  readonly missing: string;
  readonly lines: readonly { id: string; number: string }[];
  readonly least: readonly LeastMoney[];
}

/**
 * Keeps the certificate of a fund: which money stands for which reservation. Whoever calls holds the lock of
 * the fund's position. The database checks what is written here; what is transferred it locks by itself.
 */
@Injectable()
export class Earmarks {
  constructor(
    private readonly ledger: Ledger,
    private readonly events: Events,
  ) {}

  /**
   * Matches the fund with a reservation that was just booked. Throws `earmarks-unmatched` (409) with the
   * words of the bottleneck and the most that this programme could receive.
   */
  async cover(tx: Tx, actor: Actor, fundId: string, allocationId: string): Promise<void> {
    const { state, matching } = await this.rematch(tx, fundId);
    if (matching.missingMinor === 0n) return;
    const { currency } = await this.ledger.lock(tx, fundId);
    const bottleneck = bottleneckOf({ ...state, locked: lockedOf(state) }, matching, allocationId)!;
    const requestedMinor = state.demands.find(({ id }) => id === allocationId)?.openMinor ?? 0n;
    throw await refusal(tx, fundId, bottleneck, { currency, requestedMinor, language: actor.language });
  }

  /**
   * After a truth (a deposit, a bounce, a charge, money applied to a line): matches anew. The truth stands
   * when money is missing then; that is told by an event, unless lack of cash explains it already.
   */
  async follow(tx: Tx, actor: Actor, fundId: string): Promise<void> {
    const { state, matching } = await this.rematch(tx, fundId);
    if (matching.missingMinor === 0n || !wasMatched(state)) return;
    const position = await this.ledger.lock(tx, fundId);
    if (matching.missingMinor <= -availableMinor(position)) return;
    await this.events.record(tx, actor, {
      name: 'fund.earmarks-unmatched',
      fundId,
      subject: { type: 'fund', id: fundId },
      payload: { missing: formatMinor(matching.missingMinor, position.currency) },
    });
  }

  /** The fund's money and needs as they stand, to compare with after a change of what is promised. */
  standing(tx: Tx, fundId: string): Promise<EarmarkState> {
    return readEarmarks(tx, fundId);
  }

  /**
   * After a change of what is promised: matches anew. When more is missing than before, tells the bottleneck
   * in words and what has to stay of the promises; the caller then undoes the change.
   */
  async followPromise(
    tx: Tx,
    actor: Actor,
    fundId: string,
    before: EarmarkState,
  ): Promise<BrokenPromise | null> {
    const { state, matching } = await this.rematch(tx, fundId);
    const missingBefore = missingOf(before, before.sources);
    if (matching.missingMinor <= missingBefore) return null;
    const { currency } = await this.ledger.lock(tx, fundId);
    const bottleneck = bottleneckOf({ ...state, locked: lockedOf(state) }, matching, null)!;
    return {
      words: await tellBottleneck(tx, { id: fundId, currency }, actor.language, bottleneck),
      missing: `${currency} ${formatMinor(matching.missingMinor - missingBefore, currency)}`,
      lines: bottleneck.lines.map(({ id, number }) => ({ id, number })),
      least: leastToStay(before.sources, state.sources, (sources) => missingOf(state, sources)),
    };
  }

  /** Where a truth left a fund short, what is paid now is drawn for before what is only reserved. */
  async drawFor(tx: Tx, fundId: string, parts: readonly OpenLine[]): Promise<void> {
    const short = await rows(
      tx,
      `SELECT 1 FROM unnest($1::uuid[], $2::bigint[]) AS part(id, minor)
        WHERE minor > (
          SELECT coalesce(sum(least(d.reserved_minor, s.net_minor - (
                   SELECT sum(o.locked_minor) FROM earmark_draw o WHERE o.source_id = s.id))), 0)
            FROM earmark_draw d JOIN earmark_source s ON s.id = d.source_id WHERE d.allocation_id = part.id)`,
      [parts.map(({ allocationId }) => allocationId), parts.map(({ openMinor }) => openMinor)],
    );
    if (short.length === 0) return;
    await this.rematch(tx, fundId, new Set(parts.map(({ allocationId }) => allocationId)));
  }

  /**
   * Draws anew for all that is reserved and not transferred; `first` are paid before the others where money
   * is missing.
   */
  async rematch(tx: Tx, fundId: string, first: ReadonlySet<string> = new Set()): Promise<Rematched> {
    const state = await readEarmarks(tx, fundId);
    const isEarly = (id: string, purpose: string) => purpose !== 'allocation' || first.has(id);
    const demands = [
      ...state.demands.filter(({ id, purpose }) => isEarly(id, purpose)),
      ...state.demands.filter(({ id, purpose }) => !isEarly(id, purpose)),
    ];
    const matching = solve(state, demands);
    await writeDraws(tx, fundId, state, matching.draws);
    return { state, matching };
  }
}

/** What some money leaves unpaid of what a fund has to pay. */
function missingOf({ demands }: EarmarkState, sources: readonly StoredSource[]): bigint {
  return solve({ sources }, demands).missingMinor;
}

/** Whether every allocation was paid before: then what is missing now is news. */
function wasMatched({ demands, draws }: EarmarkState): boolean {
  const drawn = new Map<string, bigint>();
  for (const { allocationId, reservedMinor } of draws) {
    if (allocationId !== null) drawn.set(allocationId, (drawn.get(allocationId) ?? 0n) + reservedMinor);
  }
  return demands.every(
    ({ id, purpose, openMinor }) => purpose !== 'allocation' || drawn.get(id) === openMinor,
  );
}

async function refusal(
  tx: Tx,
  fundId: string,
  bottleneck: Bottleneck,
  asked: { currency: string; requestedMinor: bigint; language: Language },
): Promise<DomainError> {
  const { currency, language } = asked;
  const words = await tellBottleneck(tx, { id: fundId, currency }, language, bottleneck);
  const requested = formatMinor(asked.requestedMinor, currency);
  return new DomainError('earmarks-unmatched', {
    params: { requested, words },
    facts: {
      limit: 'earmark',
      requested,
      most: formatMinor(bottleneck.mostMinor, currency),
      missing: formatMinor(bottleneck.missingMinor, currency),
      words,
      lines: bottleneck.lines.map(({ id, number }) => ({ id, number })),
    },
  });
}

import { Injectable } from '@nestjs/common';
import { Database } from '../database/index.js';
import { canonicalJson } from './canonical.js';
import { commonChain, firstHash, sealOf } from './seal.js';

/** What is wrong with a chain, at the first place where it is. */
export type Break = 'gap' | 'chain-broken' | 'text-altered' | 'columns-altered';

export interface Verification {
  intact: boolean;
  /** Sealed events that were checked. */
  checked: number;
  /** Recorded and not sealed yet: a moment's work, nothing wrong. */
  waiting: number;
  /** Events that are neither sealed nor waiting: they came in by another door than the product. */
  unknown: number;
  head: { seq: number; hash: string };
  /** When the last checked event happened; null before the first. */
  sealedUpTo: Date | null;
  broken: { seq: number; eventId: string; why: Break } | null;
}

interface Sealed {
  seq: string;
  prev_hash: string;
  hash: string;
  canonical: string;
  id: string;
  fund_id: string | null;
  name: string;
  subject_type: string;
  subject_id: string;
  actor_id: string | null;
  request_id: string;
  occurred_at: Date;
  payload: unknown;
}

interface Head {
  seq: number;
  hash: string;
  at: Date | null;
}

const pageSize = 2000;

/** Recomputes the chain of a fund's history from its first event. */
@Injectable()
export class EventVerifier {
  constructor(private readonly database: Database) {}

  /** Checks the chain of a fund, or with null that of events without one. */
  async verify(fundId: string | null): Promise<Verification> {
    const chain = fundId ?? commonChain;
    let head: Head = { seq: 0, hash: firstHash, at: null };
    for (;;) {
      const page = await this.page(chain, head.seq);
      for (const sealed of page) {
        const why = breakOf(sealed, head);
        if (why) return this.outcome(fundId, head, { seq: Number(sealed.seq), eventId: sealed.id, why });
        head = { seq: Number(sealed.seq), hash: sealed.hash, at: sealed.occurred_at };
      }
      if (page.length < pageSize) return this.outcome(fundId, head, null);
    }
  }

  private page(chain: string, after: number): Promise<Sealed[]> {
    return this.database.query<Sealed>(
      `SELECT s.seq, s.prev_hash, s.hash, e.* FROM event_seal s JOIN event e ON e.id = s.event_id
        WHERE s.chain = $1 AND s.seq > $2 ORDER BY s.seq LIMIT $3`,
      [chain, after, pageSize],
    );
  }

  private async outcome(
    fundId: string | null,
    { at: sealedUpTo, ...head }: Head,
    broken: Verification['broken'],
  ): Promise<Verification> {
    const [open] = await this.database.query<{ waiting: number; unknown: number }>(
      `SELECT count(u.event_id)::int AS waiting, count(*) FILTER (WHERE u.event_id IS NULL)::int AS unknown
         FROM event e
         LEFT JOIN event_unsealed u ON u.event_id = e.id
        WHERE e.fund_id IS NOT DISTINCT FROM $1
          AND NOT EXISTS (SELECT FROM event_seal s WHERE s.event_id = e.id)`,
      [fundId],
    );
    const { waiting, unknown } = open!;
    const intact = !broken && unknown === 0;
    return { intact, checked: head.seq, waiting, unknown, head, sealedUpTo, broken };
  }
}

function breakOf(sealed: Sealed, head: Head): Break | null {
  if (Number(sealed.seq) !== head.seq + 1) return 'gap';
  if (sealed.prev_hash !== head.hash) return 'chain-broken';
  if (sealOf(sealed.prev_hash, sealed.canonical) !== sealed.hash) return 'text-altered';
  return canonicalOf(sealed) === sealed.canonical ? null : 'columns-altered';
}

function canonicalOf(event: Sealed): string {
  return canonicalJson({
    id: event.id,
    fundId: event.fund_id,
    name: event.name,
    subject: { type: event.subject_type, id: event.subject_id },
    actorId: event.actor_id,
    requestId: event.request_id,
    occurredAt: event.occurred_at.toISOString(),
    payload: event.payload,
  });
}

import { Injectable } from '@nestjs/common';
import { Database, rows, type Tx } from '../database/index.js';
import { commonChain, firstHash, sealOf } from './seal.js';

interface Unsealed {
  id: string;
  chain: string;
  canonical: string;
}

interface Head {
  seq: bigint;
  hash: string;
}

const lockKey = 7_431_901;

/**
 * Makes later changes of history visible: joins every committed event to the one before it in its fund's
 * chain.
 * It runs after commit, one process at a time, so that writes of a fund never wait for each other.
 */
@Injectable()
export class Sealer {
  constructor(private readonly database: Database) {}

  /**
   * Seals the oldest events that are not sealed yet; returns how many. None when another process is
   * sealing.
   */
  seal(limit = 1000): Promise<number> {
    return this.database.transaction(async (tx) => {
      const [lock] = await rows<{ free: boolean }>(tx, 'SELECT pg_try_advisory_xact_lock($1) AS free', [
        lockKey,
      ]);
      if (!lock?.free) return 0;
      const events = await rows<Unsealed>(
        tx,
        `SELECT e.id, coalesce(e.fund_id, $2::uuid) AS chain, e.canonical
           FROM event_unsealed u JOIN event e ON e.id = u.event_id ORDER BY u.event_id LIMIT $1`,
        [limit, commonChain],
      );
      if (events.length > 0) await this.append(tx, events);
      return events.length;
    });
  }

  private async append(tx: Tx, events: Unsealed[]): Promise<void> {
    const heads = await this.heads(tx, [...new Set(events.map(({ chain }) => chain))]);
    const seals = events.map(({ id, chain, canonical }) => {
      const head = heads.get(chain) ?? { seq: 0n, hash: firstHash };
      const seal = { id, chain, seq: head.seq + 1n, prev: head.hash, hash: sealOf(head.hash, canonical) };
      heads.set(chain, { seq: seal.seq, hash: seal.hash });
      return seal;
    });
    await rows(
      tx,
      `INSERT INTO event_seal (chain, seq, event_id, prev_hash, hash)
       SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::text[])`,
      [
        seals.map(({ chain }) => chain),
        seals.map(({ seq }) => seq.toString()),
        seals.map(({ id }) => id),
        seals.map(({ prev }) => prev),
        seals.map(({ hash }) => hash),
      ],
    );
    await rows(tx, 'DELETE FROM event_unsealed WHERE event_id = ANY($1)', [events.map(({ id }) => id)]);
  }

  private async heads(tx: Tx, chains: string[]): Promise<Map<string, Head>> {
    const found = await rows<{ chain: string; seq: string; hash: string }>(
      tx,
      `SELECT c.chain, s.seq, s.hash FROM unnest($1::uuid[]) AS c (chain)
         CROSS JOIN LATERAL (
           SELECT seq, hash FROM event_seal WHERE chain = c.chain ORDER BY seq DESC LIMIT 1) s`,
      [chains],
    );
    return new Map(found.map(({ chain, seq, hash }) => [chain, { seq: BigInt(seq), hash }]));
  }
}

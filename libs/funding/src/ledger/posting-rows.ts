import { type Actor, type Day, DomainError, newId } from '#kernel';
import { row, rows, type Tx } from '#platform/database';
import { type AccountKey, bookOf, type PostingKind } from './ledger.rules.js';

/** The head of a posting as it is written. */
export interface PostingHead {
  readonly fundId: string;
  readonly kind: PostingKind;
  readonly callerKey: string;
  readonly valueDate: Day;
  readonly source: { readonly type: string; readonly id: string };
  readonly allocationId?: string | null;
  readonly reference?: string;
  readonly reason?: string;
  readonly reverses?: string;
  readonly adjustsMonth?: Day | null;
}

export interface Entry {
  readonly accountId: string;
  readonly amountMinor: bigint;
}

export interface OldPosting {
  id: string;
  fundId: string;
  kind: PostingKind;
  valueDate: Day;
  sourceType: string;
  sourceId: string;
  allocationId: string | null;
  lines: { accountId: string; amountMinor: string }[];
}

/** The posting that was booked under the same caller's key, if any. */
export function alreadyBooked(
  tx: Tx,
  { fundId, callerKey }: Pick<PostingHead, 'fundId' | 'callerKey'>,
): Promise<{ postingId: string; valueDate: Day } | null> {
  return row(
    tx,
    `SELECT id AS "postingId", value_date AS "valueDate" FROM posting
      WHERE fund_id = $1 AND caller_key = $2`,
    [fundId, callerKey],
  );
}

/** Writes a posting with its lines and returns its id; the database keeps all balances by itself. */
export async function insertPosting(
  tx: Tx,
  actor: Actor,
  bookedAt: Date,
  head: PostingHead,
  entries: readonly Entry[],
): Promise<string> {
  const id = newId();
  const headWritten = rows(
    tx,
    `INSERT INTO posting (id, fund_id, book, kind, caller_key, value_date, booked_at, source_type, source_id,
                          allocation_id, reverses, reason, reference, adjusts_month, actor_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      head.fundId,
      bookOf(head.kind),
      head.kind,
      head.callerKey,
      head.valueDate,
      bookedAt,
      head.source.type,
      head.source.id,
      head.allocationId ?? null,
      head.reverses ?? null,
      head.reason ?? null,
      head.reference ?? null,
      head.adjustsMonth ?? null,
      actor.personId,
    ],
  );
  const linesWritten = rows(
    tx,
    `INSERT INTO posting_line (posting_id, number, account_id, amount_minor)
     SELECT $1, l.number, l.account_id, l.amount_minor
       FROM unnest($2::uuid[], $3::bigint[]) WITH ORDINALITY AS l(account_id, amount_minor, number)`,
    [id, entries.map(({ accountId }) => accountId), entries.map(({ amountMinor }) => amountMinor)],
  );
  await Promise.all([headWritten, linesWritten]);
  return id;
}

/** The ids of a fund's accounts, in the order asked; those that do not exist yet are opened. */
export async function accountIds(tx: Tx, fundId: string, keys: readonly AccountKey[]): Promise<string[]> {
  const found = await rows<{ place: number; id: string }>(
    tx,
    `WITH wanted AS (
       SELECT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[]) WITH ORDINALITY
         AS w(id, book, kind, organisation_id, programme_id, place)),
     opened AS (
       INSERT INTO ledger_account (id, fund_id, book, kind, organisation_id, programme_id)
       SELECT id, $1, book, kind, organisation_id, programme_id FROM wanted
       ON CONFLICT ON CONSTRAINT ledger_account_once DO NOTHING
       RETURNING id, kind, organisation_id, programme_id)
     SELECT w.place::int, a.id
       FROM wanted w
       JOIN (SELECT * FROM opened
              UNION ALL
             SELECT id, kind, organisation_id, programme_id FROM ledger_account WHERE fund_id = $1) a
         ON a.kind = w.kind AND a.organisation_id IS NOT DISTINCT FROM w.organisation_id
        AND a.programme_id IS NOT DISTINCT FROM w.programme_id
      ORDER BY w.place`,
    [
      fundId,
      keys.map(() => newId()),
      keys.map(({ kind }) => bookOf(kind)),
      keys.map(({ kind }) => kind),
      keys.map(({ organisationId }) => organisationId ?? null),
      keys.map(({ programmeId }) => programmeId ?? null),
    ],
  );
  return found.map(({ id }) => id);
}

/** The posting with its lines, to be reversed. Throws `not-found`, or `posting-not-reversible` when it is. */
export async function readReversible(tx: Tx, fundId: string, postingId: string): Promise<OldPosting> {
  const old = await row<OldPosting & { isOver: boolean }>(
    tx,
    `SELECT p.id, p.fund_id AS "fundId", p.kind, p.value_date AS "valueDate", p.source_type AS "sourceType",
            p.source_id AS "sourceId", p.allocation_id AS "allocationId",
            p.reverses IS NOT NULL OR EXISTS (SELECT FROM posting r WHERE r.reverses = p.id) AS "isOver",
            (SELECT jsonb_agg(jsonb_build_object(
                      'accountId', l.account_id, 'amountMinor', l.amount_minor::text) ORDER BY l.number)
               FROM posting_line l WHERE l.posting_id = p.id) AS lines
       FROM posting p WHERE p.id = $1 AND p.fund_id = $2`,
    [postingId, fundId],
  );
  if (!old) throw new DomainError('not-found');
  if (old.isOver) throw new DomainError('posting-not-reversible');
  return old;
}

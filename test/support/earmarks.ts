import { newId, systemActor } from '#kernel';
import { Earmarks } from '#funding';
import { Database, rows } from '#platform/database';
import { type Money } from './money.js';
import type { Sql } from './people.js';
import type { TestApi } from './test-api.js';

export interface TestLine {
  amountMinor: bigint;
  areas?: string[];
  places?: string[];
  /** Of the agreement, whose only line it is. */
  number: string;
}

/** Books a received contribution line with an earmark; returns the ids of the line and of its deposit. */
export async function receive(
  api: Pick<TestApi, 'app'>,
  money: Money,
  fundId: string,
  contributorId: string,
  { amountMinor, areas = [], places = [], number }: TestLine,
): Promise<{ lineId: string; depositId: string }> {
  const [agreementId, lineId, instalmentId] = [newId(), newId(), newId()];
  await money.cash(contributorId, amountMinor);
  return api.app.get(Database).transaction(async (tx) => {
    const [deposit] = await rows<{ id: string }>(
      tx,
      'SELECT id FROM deposit WHERE fund_id = $1 AND applied_minor = 0 ORDER BY id DESC LIMIT 1',
      [fundId],
    );
    await rows(
      tx,
      `INSERT INTO agreement (id, fund_id, contributor_id, number, signed_on, currency, amount_minor,
                              usd_minor, rate, recorded_at)
       VALUES ($1, $2, $3, $4, '2026-01-15', 'USD', $5, $5, 1, now())`,
      [agreementId, fundId, contributorId, number, amountMinor],
    );
    const part = [agreementId, fundId, amountMinor];
    await rows(
      tx,
      `INSERT INTO contribution_line (id, agreement_id, fund_id, number, amount_minor)
       VALUES ($1, $2, $3, 1, $4)`,
      [lineId, ...part],
    );
    await rows(
      tx,
      `INSERT INTO instalment (id, agreement_id, fund_id, number, due_on, amount_minor)
       VALUES ($1, $2, $3, 1, '2026-02-01', $4)`,
      [instalmentId, ...part],
    );
    await rows(tx, 'INSERT INTO contribution_line_area SELECT $1, unnest($2::text[])', [lineId, areas]);
    await rows(tx, 'INSERT INTO contribution_line_place SELECT $1, unnest($2::text[])', [lineId, places]);
    await rows(
      tx,
      `INSERT INTO deposit_application (id, deposit_id, instalment_id, line_id, amount_minor, applied_on,
                                        applied_at)
       VALUES ($1, $2, $3, $4, $5, '2026-11-20', now())`,
      [newId(), deposit!.id, instalmentId, lineId, amountMinor],
    );
    await api.app.get(Earmarks).follow(tx, systemActor(), fundId);
    return { lineId, depositId: deposit!.id };
  });
}

/** Inserts a programme of an area in places; returns its id. */
export async function insertProgramme(
  api: { database: Sql },
  fundId: string,
  organisationId: string,
  of: { area?: string; places: string[]; code: string },
): Promise<string> {
  const id = newId();
  await api.database.sql(
    `INSERT INTO programme (id, fund_id, code, state, title, summary, language, primary_area, other_areas,
                            places, convening_organisation_id, created_at, updated_at)
     VALUES ($1, $2, $3, 'in_preparation', 'Programme', '', 'en', $4, '{}', $5, $6, '2019-01-01',
             '2019-01-01')`,
    [id, fundId, of.code, of.area ?? 'TA1', of.places, organisationId],
  );
  return id;
}

/** What is drawn in a fund, as number of the money, programme, reserved, transferred and returned. */
export async function drawsOf(api: TestApi, fundId: string): Promise<string[]> {
  const found = await api.database.sql<{ text: string }>(
    `SELECT concat_ws(' ', s.number, coalesce(p.code, d.purpose), d.reserved_minor, d.locked_minor,
                      d.returned_minor) AS text
       FROM earmark_draw d JOIN earmark_source s ON s.id = d.source_id
       LEFT JOIN allocation a ON a.id = d.allocation_id LEFT JOIN programme p ON p.id = a.programme_id
      WHERE d.fund_id = $1 AND d.reserved_minor + d.locked_minor + d.returned_minor > 0
      ORDER BY p.code NULLS FIRST, s.number`,
    [fundId],
  );
  return found.map(({ text }) => text);
}

/** Loses what is drawn for an allocation, as only the owner of the tables can. */
export async function loseDraws(api: TestApi, allocationId: string): Promise<void> {
  const { sql } = api.database;
  await sql('ALTER TABLE earmark_draw DISABLE TRIGGER earmark_draw_lowered');
  await sql('UPDATE earmark_draw SET reserved_minor = 0 WHERE allocation_id = $1', [allocationId]);
  await sql('ALTER TABLE earmark_draw ENABLE TRIGGER earmark_draw_lowered');
}

import { newId } from '#kernel';
import { moneyOf, units } from './money.js';
import { insertNote } from './notes.js';
import { insertFund, insertOrganisation, insertPerson } from './people.js';
import { insertProgramme, insertSignatures } from './programmes.js';
import { type Client, startTestApi, type TestApi } from './test-api.js';

export interface PublishedWorld {
  api: TestApi;
  secretariat: Client;
  donor: Client;
}

const requests: [area: string, amount: number][] = [
  ['TA1', 100],
  ['TA1', 200],
  ['TA1', 300],
  ['TA2', 1000],
  ['TA2', 2000],
];

/**
 * A fund with ten million from Germany; programmes A (active, paid in part), B (signed) and C (approved
 * only) of IOM and ILO; an accepted report of A; three notes in one area and two in another.
 */
export async function arrangePublished(): Promise<PublishedWorld> {
  const api = await startTestApi();
  const fundId = await insertFund(api.database);
  const [iom, ilo] = [
    await insertOrganisation(api.database, 'IOM'),
    await insertOrganisation(api.database, 'ILO'),
  ];
  const germany = await insertOrganisation(api.database, 'DEU', 'contributor');
  for (const role of ['secretariat', 'donor'] as const) {
    await insertPerson(api.database, { email: `${role}@x.test`, roles: [{ role, fundId }], language: 'fr' });
  }
  await api.database.sql(`UPDATE fund SET purpose = '{"en": "To help.", "fr": "Aider.", "es": "Ayudar."}'`);
  const money = moneyOf(api, fundId);
  await money.cash(germany, units(10_000_000), '2024-03-15');
  const programme = async (code: string, state: string, places: string[], title: string) => {
    const budgets = { [iom]: 600_000, [ilo]: 400_000 };
    const id = await insertProgramme(api.database, { fundId, code: `MIG00-JP-${code}`, state, budgets });
    await api.database.sql(
      `UPDATE programme SET places = $2, title = $3, summary = 'For the committee only', other_areas = '{TA3}'
        WHERE id = $1`,
      [id, places, title],
    );
    await money.reserve(iom, units(600_000), id);
    await money.reserve(ilo, units(400_000), id);
    return id;
  };
  const paid = await programme('A', 'active', ['MA', 'SN'], '=1+1 مشروع');
  await programme('B', 'signed', ['SN'], 'Programme B');
  await programme('C', 'approved', ['CL'], 'Programme C');
  await insertSignatures(api.database, paid);
  await money.settle(iom, paid, units(250_000));
  await money.refund(iom, paid, units(1));
  await money.expenditure(iom, paid, 1_234_567n);
  await insertAcceptedReport(api, fundId, paid, iom);
  for (const [area, amount] of requests) {
    const id = await insertNote(api, fundId, [iom, ilo]);
    await api.database.sql('UPDATE concept_note SET primary_area = $2, requested_minor = $3 WHERE id = $1', [
      ...[id, area, units(amount)],
    ]);
  }
  const [secretariat, donor] = [await api.signIn('secretariat@x.test'), await api.signIn('donor@x.test')];
  return { api, secretariat, donor };
}

async function insertAcceptedReport(
  api: TestApi,
  fundId: string,
  programmeId: string,
  organisationId: string,
) {
  const obligationId = newId();
  await api.database.sql(
    `INSERT INTO obligation (id, fund_id, programme_id, organisation_id, type, period_start, period_end,
                             due_on, state, created_at)
     VALUES ($1, $2, $3, $4, 'annual-financial', '2025-07-01', '2025-12-31', '2026-04-30', 'met',
             '2026-01-01')`,
    [obligationId, fundId, programmeId, organisationId],
  );
  await api.database.sql(
    `INSERT INTO report (id, fund_id, obligation_id, organisation_id, state, content, submitted_version,
                         created_at, submitted_at, accepted_at)
     VALUES ($1, $2, $3, $4, 'accepted', '{}', 1, '2026-04-01', '2026-04-20', '2026-05-01T12:00:00Z')`,
    [newId(), fundId, obligationId, organisationId],
  );
}

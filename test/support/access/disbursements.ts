import { importReaders } from '#disbursements';
import { newId, type Role } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { insertProgramme } from '../programmes.js';
import type { Records, World } from '../world.js';

const staff: Role[] = ['secretariat', 'agent', 'agent-approver', 'auditor', 'administrator'];
const committee: Role[] = [...staff, 'member', 'chair'];
const everybody: Role[] = [...committee, 'focal-point'];

const tranches = '/api/v1/funds/{fundCode}/programmes/{id}/tranches';
const transfers = '/api/v1/funds/{fundCode}/transfers';
const imports = '/api/v1/funds/{fundCode}/imports/{kind}';
const refunds = '/api/v1/funds/{fundCode}/refunds';

/** A verb on a transfer: for the role, whoever's programme it is. */
function hand(...roles: Role[]) {
  return { own: roles, foreign: roles, record: 'transfer' };
}

export const disbursementsAccess: AccessTable = {
  [`GET ${tranches}`]: { own: everybody, foreign: committee, record: 'signed-programme' },
  [`GET ${tranches}/gates`]: {
    own: [...staff, 'focal-point'],
    foreign: staff,
    record: 'signed-programme',
  },
  [`PUT ${tranches}`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'signed-programme',
    body: { tranches: [{ organisation: 'IOM', number: 1, amount: '1.00' }] },
  },
  [`GET ${transfers}`]: { own: everybody },
  [`GET ${transfers}/{id}`]: { own: [...staff, 'focal-point'], foreign: staff, record: 'transfer' },
  [`POST ${transfers}`]: { own: ['secretariat'] },
  [`POST ${transfers}/{id}/approve`]: hand('agent-approver'),
  [`POST ${transfers}/{id}/reject`]: { ...hand('agent-approver', 'agent'), body: { reason: 'x' } },
  [`POST ${transfers}/{id}/execute`]: {
    ...hand('agent'),
    body: { valueDate: '2026-11-20', bankReference: 'x' },
  },
  [`GET ${refunds}`]: { own: everybody },
  [`GET ${refunds}/{id}`]: { own: everybody, foreign: committee, record: 'refund' },
  [`POST ${refunds}`]: { own: ['agent'] },
  [`GET ${imports}`]: { own: importReaders, record: 'import' },
  [`POST ${imports}`]: { own: ['agent'], record: 'import' },
  [`GET ${imports}/{id}`]: { own: importReaders, record: 'import' },
  [`POST ${imports}/{id}/load`]: { own: ['agent'], record: 'import' },
};

function signedProgramme(world: World, code: string): Promise<string> {
  return insertProgramme(world.api.database, {
    fundId: world.fundIds.here,
    code: `MIG00-JP-S-${code}`,
    state: 'signed',
    budgets: { [world.organisationIds[code]!]: 1000 },
  });
}

async function insertTransfer(world: World, programmeId: string, code: string): Promise<string> {
  const id = newId();
  const { sql } = world.api.database;
  const organisationId = world.organisationIds[code];
  await sql('INSERT INTO tranche_plan (programme_id) VALUES ($1)', [programmeId]);
  await sql('INSERT INTO tranche VALUES ($1, $2, 1, 100000)', [programmeId, organisationId]);
  await sql(
    `INSERT INTO transfer (id, fund_id, programme_id, organisation_id, tranche_number, amount_minor,
                           requested_by, requested_at)
     VALUES ($1, $2, $3, $4, 1, 100000, $5, '2026-11-20')`,
    [id, world.fundIds.here, programmeId, organisationId, world.holder('auditor').personId],
  );
  return id;
}

async function insertRefund(world: World, programmeId: string, code: string): Promise<string> {
  const id = newId();
  await world.api.database.sql(
    `INSERT INTO refund VALUES ($1, $2, $3, $4, 100, '2026-11-20', $5, 'x', $6, '2026-11-20')`,
    [id, world.fundIds.here, programmeId, world.organisationIds[code], code, world.holder('agent').personId],
  );
  return id;
}

type Pair = { own: { id: string }; foreign: { id: string } };

/** A record of each programme, made by `insert`. */
function ofProgrammes(insert: (world: World, programmeId: string, code: string) => Promise<string>) {
  return async (world: World): Promise<Pair> => {
    const { own, foreign } = (await world.record('signed-programme')) as Pair;
    return {
      own: { id: await insert(world, own.id, 'IOM') },
      foreign: { id: await insert(world, foreign.id, 'ILO') },
    };
  };
}

export const disbursementsRecords: Records = {
  'signed-programme': async (world) => ({
    own: { id: await signedProgramme(world, 'IOM') },
    foreign: { id: await signedProgramme(world, 'ILO') },
  }),
  transfer: ofProgrammes(insertTransfer),
  refund: ofProgrammes(insertRefund),
  import: async (world) => {
    const id = newId();
    await world.api.database.sql(
      `INSERT INTO import_run (id, fund_id, kind, file_name, sha256, state, row_count, problem_count, rows,
                               tried_by, tried_at)
       VALUES ($1, $2, 'deposits', 'x.csv', repeat('a', 64), 'ready', 0, 0, '[]', $3, '2026-11-20')`,
      [id, world.fundIds.here, world.holder('agent').personId],
    );
    return { own: { kind: 'deposits', id } };
  },
};

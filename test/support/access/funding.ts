import { Documents, integrityReaders, moneyReaders } from '#funding';
import { Funds } from '#funds';
import { newId, systemActor } from '#kernel';
import type { AccessTable } from '../access-table.js';
import { moneyOf } from '../money.js';
import type { RecordPair, Records, World } from '../world.js';
import { anybody } from './roles.js';

const fund = '/api/v1/funds/{fundCode}';
const correction = { reason: 'Test' };
const entries = { own: moneyReaders };

export const fundingAccess: AccessTable = {
  [`GET ${fund}/deposits`]: { own: [...moneyReaders, 'donor'] },
  [`GET ${fund}/deposits/{id}`]: {
    own: [...moneyReaders, 'donor'],
    foreign: moneyReaders,
    record: 'deposit',
  },
  [`POST ${fund}/deposits`]: { own: ['agent'] },
  [`POST ${fund}/deposits/{id}/reverse`]: { own: ['agent'], record: 'reversible-deposit', body: correction },
  [`POST ${fund}/deposits/{id}/identify`]: {
    own: ['agent'],
    foreign: ['agent'],
    record: 'deposit',
    body: { contributor: 'DEU' },
  },
  [`POST ${fund}/deposits/{id}/apply`]: {
    own: ['agent'],
    foreign: ['agent'],
    record: 'deposit',
    body: { parts: [{ instalment: newId(), amount: '0.01' }] },
  },
  [`POST ${fund}/deposits/{id}/take-back`]: {
    own: ['agent'],
    foreign: ['agent'],
    record: 'deposit',
    body: { application: newId(), ...correction },
  },
  [`GET ${fund}/income`]: entries,
  [`GET ${fund}/income/{id}`]: { ...entries, record: 'income' },
  [`POST ${fund}/income`]: { own: ['agent'] },
  [`GET ${fund}/bank-charges`]: entries,
  [`GET ${fund}/bank-charges/{id}`]: { ...entries, record: 'bank-charge' },
  [`POST ${fund}/bank-charges`]: { own: ['agent'] },
  [`GET ${fund}/direct-costs`]: entries,
  [`GET ${fund}/direct-costs/{id}`]: { ...entries, record: 'direct-cost' },
  [`POST ${fund}/direct-costs`]: { own: ['agent'] },
  [`GET ${fund}/ledger/accounts`]: entries,
  [`GET ${fund}/ledger/postings`]: entries,
  [`GET ${fund}/ledger/postings/{id}`]: { ...entries, record: 'posting' },
  [`POST ${fund}/ledger/postings/{id}/reverse`]: { own: ['agent'], record: 'posting', body: correction },
  [`GET ${fund}/ledger/periods`]: entries,
  [`GET ${fund}/ledger/periods/{id}`]: { ...entries, record: 'period' },
  [`POST ${fund}/ledger/periods/{id}/close`]: { own: ['agent'], record: 'period' },
  [`GET ${fund}/integrity`]: { own: integrityReaders },
  [`POST ${fund}/integrity/run`]: { own: integrityReaders },
  [`GET ${fund}/allocations`]: { own: [...moneyReaders, 'focal-point'] },
  [`GET ${fund}/allocations/{id}`]: {
    own: [...moneyReaders, 'focal-point'],
    foreign: moneyReaders,
    record: 'allocation',
  },
  [`POST ${fund}/allocations/{id}/release`]: {
    own: ['secretariat'],
    foreign: ['secretariat'],
    record: 'releasable-allocation',
    body: correction,
  },
  [`POST ${fund}/allocations/{id}/rematch`]: {
    own: ['secretariat', 'agent'],
    foreign: ['secretariat', 'agent'],
    record: 'allocation',
  },
  [`GET ${fund}/earmarks`]: { own: moneyReaders },
  [`POST ${fund}/earmarks/preview`]: { own: moneyReaders, body: { amount: '1.00' } },
  [`GET ${fund}/capitalisation`]: { own: anybody },
  [`GET ${fund}/capitalisation/series`]: { own: anybody },
};

async function deposit(world: World, contributor: string): Promise<{ id: string }> {
  const money = await world.api.app.get(Funds).byCode('MIG00');
  const id = await world.api.app.get(Documents).recordDeposit(systemActor(), money, {
    contributor,
    amountMinor: 10_000_000n,
    bankChargeMinor: 0n,
    valueDate: '2026-11-20',
    bankReference: newId(),
  });
  return { id };
}

async function entry(world: World, type: 'income' | 'bank-charge' | 'direct-cost'): Promise<RecordPair> {
  const money = await world.api.app.get(Funds).byCode('MIG00');
  const id = await world.api.app.get(Documents).recordEntry(systemActor(), money, type, {
    kind: type === 'income' ? 'interest' : type,
    amountMinor: 100n,
    valueDate: '2026-11-20',
    bankReference: newId(),
    description: 'Test',
  });
  return { own: { id } };
}

async function allocation(world: World, organisation: string): Promise<{ id: string }> {
  await world.record('deposit');
  const organisationId = world.organisationIds[organisation]!;
  const { allocationId } = await moneyOf(world.api, world.fundIds.here).reserve(organisationId, 100n);
  return { id: allocationId };
}

/** The first row of a table of the fund. */
async function firstOf(world: World, table: 'posting' | 'ledger_period'): Promise<RecordPair> {
  await world.record('deposit');
  const [found] = await world.api.database.sql<{ id: string }>(
    `SELECT id FROM ${table} WHERE fund_id = $1 ORDER BY id LIMIT 1`,
    [world.fundIds.here],
  );
  return { own: { id: found!.id } };
}

export const fundingRecords: Records = {
  deposit: async (world) => ({ own: await deposit(world, 'DEU'), foreign: await deposit(world, 'NOR') }),
  'reversible-deposit': async (world) => ({ own: await deposit(world, 'DEU') }),
  income: (world) => entry(world, 'income'),
  'bank-charge': (world) => entry(world, 'bank-charge'),
  'direct-cost': (world) => entry(world, 'direct-cost'),
  allocation: async (world) => ({
    own: await allocation(world, 'IOM'),
    foreign: await allocation(world, 'ILO'),
  }),
  'releasable-allocation': async (world) => ({
    own: await allocation(world, 'IOM'),
    foreign: await allocation(world, 'ILO'),
  }),
  posting: (world) => firstOf(world, 'posting'),
  period: (world) => firstOf(world, 'ledger_period'),
};

import { Allocations } from '#funding';
import { newId, type Role, systemActor } from '#kernel';
import { Database } from '#platform/database';
import { loadReferenceData } from '#reference-data';
import { Obligations } from '#reporting';
import { moneyOf, units } from './money.js';
import { insertFund, insertOrganisation, insertPerson } from './people.js';
import { insertProgramme, insertSignatures } from './programmes.js';
import { statements } from './query-count.js';
import { type Client, startTestApi, type TestApi } from './test-api.js';

const seats: Record<string, { role: Role; organisation: string; also?: Role }> = {
  secretariat: { role: 'secretariat', organisation: 'FMU' },
  agent: { role: 'agent', organisation: 'AA' },
  approver: { role: 'agent-approver', organisation: 'AA' },
  iom: { role: 'focal-point', organisation: 'IOM' },
  ilo: { role: 'focal-point', organisation: 'ILO' },
  unhcr: { role: 'focal-point', organisation: 'UNHCR' },
  member: { role: 'member', organisation: 'DEU' },
  both: { role: 'focal-point', organisation: 'IOM', also: 'agent' },
};

export type Seat = 'secretariat' | 'agent' | 'approver' | 'iom' | 'ilo' | 'unhcr' | 'member' | 'both';

/** A fund with money, its people, and programmes of IOM (convening) and ILO. */
export interface Portfolio {
  api: TestApi;
  fundId: string;
  organisations: Record<string, string>;
  as: Record<Seat, Client>;
  personIds: Record<Seat, string>;
  /** Adds a programme in a state, its money reserved and its document signed; IOM 1000, ILO 500. */
  programme(code: string, state: string, dates?: { startsOn?: string; endsOn?: string }): Promise<string>;
  /** Pays an entity in whole units, as the ledger sees it. */
  pay(programmeId: string, organisation: string, amount: number, valueDate: string): Promise<void>;
  generate(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the API with a portfolio in it; the clock stands at 2026-11-21T12:00:00Z. */
export async function startPortfolio(): Promise<Portfolio> {
  const api = await startTestApi();
  const { database } = api;
  await loadReferenceData(api.app.get(Database));
  const fundId = await insertFund(database);
  const organisations: Record<string, string> = {};
  for (const code of ['IOM', 'ILO', 'UNHCR', 'FMU', 'AA']) {
    organisations[code] = await insertOrganisation(database, code);
  }
  organisations['DEU'] = await insertOrganisation(database, 'DEU', 'contributor');
  const as: Record<string, Client> = {};
  const personIds: Record<string, string> = {};
  for (const [name, { role, organisation, also }] of Object.entries(seats)) {
    const roles = [role, ...(also ? [also] : [])].map((held) => ({ role: held, fundId }));
    const organisationId = organisations[organisation]!;
    personIds[name] = await insertPerson(database, { email: `${name}@x.test`, organisationId, roles });
    as[name] = await api.signIn(`${name}@x.test`);
  }
  const money = moneyOf(api, fundId);
  await money.cash(organisations['DEU']!, units(1_000_000), '2025-01-15');
  return {
    api,
    fundId,
    organisations,
    as,
    personIds,
    ...hands(api, fundId, organisations),
    close: () => api.close(),
  };
}

function hands(api: TestApi, fundId: string, organisations: Record<string, string>) {
  const { database } = api;
  const [allocations, data] = [api.app.get(Allocations), api.app.get(Database)];
  const [iom, ilo] = [organisations['IOM']!, organisations['ILO']!];
  const actor = systemActor('test');
  return {
    async programme(code: string, state: string, dates: { startsOn?: string; endsOn?: string } = {}) {
      const programmeId = await insertProgramme(database, {
        fundId,
        code,
        state,
        budgets: { [iom]: 1000, [ilo]: 500 },
        ...dates,
      });
      await insertSignatures(database, programmeId);
      const lines = [
        { organisationId: iom, amountMinor: units(1000) },
        { organisationId: ilo, amountMinor: units(500) },
      ];
      const reservation = { fundId, programmeId, decisionId: newId(), valueDate: '2025-06-01', lines };
      await data.transaction((tx) => allocations.reserve(tx, actor, reservation));
      return programmeId;
    },
    async pay(programmeId: string, organisation: string, amount: number, valueDate: string) {
      const transferId = newId();
      const payment = { transferId, bankReference: transferId, valueDate, amountMinor: units(amount) };
      const organisationId = organisations[organisation]!;
      await data.transaction((tx) =>
        allocations.settle(tx, actor, { fundId, programmeId, organisationId, ...payment }),
      );
    },
    generate: () => api.app.get(Obligations).generate(api.clock.now()),
  };
}

/**
 * How many statements reading costs, counted the second time: the first may open a connection or look up the
 * fund, which are kept for some seconds.
 */
export async function queryCount(api: TestApi, read: () => Promise<unknown>): Promise<number> {
  await read();
  return (await statements(api, read)).length;
}

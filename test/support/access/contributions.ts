import { Agreements, ExchangeRates, InKindContributions, moneyReaders, Pledges } from '#funding';
import { type Fund, Funds } from '#funds';
import { newId, systemActor } from '#kernel';
import type { AccessTable } from '../access-table.js';
import type { Records, World } from '../world.js';

const fund = '/api/v1/funds/{fundCode}';
const readers = [...moneyReaders, 'donor'] as const;
const reason = { reason: 'Test' };

const list = { own: readers };
const agentOnly = { own: ['agent'], foreign: ['agent'] } as const;
const one = (record: string) => ({ own: readers, foreign: moneyReaders, record });

export const contributionsAccess: AccessTable = {
  [`GET ${fund}/exchange-rates`]: list,
  [`GET ${fund}/exchange-rates/of-day`]: list,
  [`GET ${fund}/exchange-rates/{id}`]: { own: readers, record: 'exchange-rate' },
  [`POST ${fund}/exchange-rates`]: agentOnly,
  [`GET ${fund}/pledges`]: list,
  [`GET ${fund}/pledges/{id}`]: one('pledge'),
  [`POST ${fund}/pledges`]: agentOnly,
  [`POST ${fund}/pledges/{id}/withdraw`]: { ...agentOnly, record: 'pledge', body: reason },
  [`GET ${fund}/agreements`]: list,
  [`GET ${fund}/agreements/{id}`]: one('agreement'),
  [`GET ${fund}/agreements/{id}/instalments`]: one('agreement'),
  [`POST ${fund}/agreements`]: agentOnly,
  [`POST ${fund}/agreements/{id}/amend`]: {
    ...agentOnly,
    record: 'agreement',
    body: { ...reason, amendedOn: '2026-11-20' },
  },
  [`POST ${fund}/agreements/{id}/documents`]: { ...agentOnly, record: 'agreement' },
  [`GET ${fund}/agreements/{id}/documents/{documentId}`]: one('agreement-paper'),
  [`POST ${fund}/agreements/{id}/terminate`]: { ...agentOnly, record: 'agreement', body: reason },
  [`POST ${fund}/agreements/{id}/complete`]: { ...agentOnly, record: 'agreement' },
  [`POST ${fund}/agreements/{id}/accept-short`]: {
    ...agentOnly,
    record: 'short-agreement',
    body: { instalment: newId(), ...reason },
  },
  [`GET ${fund}/instalments`]: list,
  [`GET ${fund}/in-kind-contributions`]: list,
  [`GET ${fund}/in-kind-contributions/{id}`]: one('in-kind'),
  [`POST ${fund}/in-kind-contributions`]: agentOnly,
  [`POST ${fund}/in-kind-contributions/{id}/withdraw`]: { ...agentOnly, record: 'in-kind', body: reason },
};

/** A record of Germany and one of Norway. */
function ofBoth(make: (world: World, fund: Fund, contributor: string) => Promise<string>): Records[string] {
  return async (world) => {
    const here = await world.api.app.get(Funds).byCode('MIG00');
    return {
      own: { id: await make(world, here, 'DEU') },
      foreign: { id: await make(world, here, 'NOR') },
    };
  };
}

const agreement = ofBoth((world, here, contributor) =>
  world.api.app.get(Agreements).record(systemActor(), here, {
    ...{ contributor, number: newId(), signedOn: '2026-11-20', amount: '100.00' },
    lines: [{ amount: '100.00' }],
    instalments: [{ dueOn: '2027-01-01', amount: '100.00' }],
  }),
);

async function paperOf(world: World, record: object) {
  const { id } = record as { id: string };
  const form = new FormData();
  form.append('file', new Blob(['Signed.']), 'signed.txt');
  const { cookie } = world.holder('agent');
  const answer = await fetch(`${world.api.address}/api/v1/funds/MIG00/agreements/${id}/documents`, {
    method: 'POST',
    headers: { cookie },
    body: form,
  });
  const { documents } = (await answer.json()) as { documents: { id: string }[] };
  return { id, documentId: documents[0]!.id };
}

export const contributionsRecords: Records = {
  'exchange-rate': async (world) => {
    const here = await world.api.app.get(Funds).byCode('MIG00');
    const rate = { currency: 'SEK', validFrom: '2026-11-01', rate: '9.5', source: 'Test' };
    return { own: { id: await world.api.app.get(ExchangeRates).record(systemActor(), here, rate) } };
  },
  pledge: ofBoth((world, here, contributor) =>
    world.api.app.get(Pledges).record(systemActor(), here, {
      ...{ contributor, number: newId(), amount: '100.00', announcedOn: '2026-11-20' },
    }),
  ),
  agreement,
  'agreement-paper': async (world) => {
    const { own, foreign } = await agreement(world);
    return { own: await paperOf(world, own), foreign: await paperOf(world, foreign!) };
  },
  'short-agreement': agreement,
  'in-kind': ofBoth((world, here, contributor) =>
    world.api.app.get(InKindContributions).record(systemActor(), here, {
      ...{ contributor, kind: 'expertise', description: 'Test', startsOn: '2026-11-20' },
    }),
  ),
};

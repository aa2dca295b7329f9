import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommitteeWorld, fund, ok } from '../support/committee.js';
import { type Client, ifMatch } from '../support/test-api.js';

let world: CommitteeWorld;
const programmes = `${fund}/programmes`;

beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  await world.cash(2_000);
});
afterAll(() => world.api.close());

const indicator = { indicator: 'Workers in fair jobs', unit: 'people', baseline: '0', target: '5 000' };
const outcomes = [
  {
    title: 'Fair recruitment',
    indicators: [indicator],
    outputs: [{ title: 'A law', indicators: [{ ...indicator, verification: 'The gazette' }] }],
  },
];
const items = [{ risk: 'Elections', likelihood: 3, impact: 4, mitigation: 'Work with all parties' }];

describe('results and risks of a programme', () => {
  it('are written by those who take part, whole, on the version that they read', async () => {
    const path = `${programmes}/${await world.converted()}`;
    expect((await world.as.ilo.get(`${path}/results`)).body).toEqual({ outcomes: [], version: 1 });
    const results = await ok(world.as.ilo.put(`${path}/results`, { outcomes }, ifMatch(1)));
    expect(results.body).toEqual({ outcomes, version: 2 });
    expect((await world.as.iom.put(`${path}/risks`, { items }, ifMatch(1))).status).toBe(412);
    const risks = await ok(world.as.iom.put(`${path}/risks`, { items }, ifMatch(2)));
    expect(risks.body).toEqual({ items: [{ ...items[0], level: 12 }], version: 3 });
    expect((await world.as.unhcr.get(`${path}/risks`)).status).toBe(404);
    expect((await world.as.secretariat.put(`${path}/risks`, { items }, ifMatch(3))).status).toBe(403);
    expect((await world.as.giver.get(`${path}/risks`)).status).toBe(403);
  });

  it('name every field that is wrong', async () => {
    const path = `${programmes}/${await world.converted()}`;
    const pointers = async (part: string, body: object) => {
      const answer = await world.as.iom.put(`${path}/${part}`, body, ifMatch(1));
      return answer.body.errors.map((error: { pointer: string }) => error.pointer);
    };
    const wrong = [{ title: ' ', indicators: [{ ...indicator, unit: 7 }], outputs: [{ title: 'x' }] }];
    expect(await pointers('results', { outcomes: wrong })).toEqual([
      '/outcomes/0/title',
      '/outcomes/0/indicators/0/unit',
      '/outcomes/0/outputs/0/indicators',
    ]);
    expect(await pointers('risks', { items: [{ ...items[0], likelihood: 6, level: 1 }] })).toEqual([
      '/items/0/level',
      '/items/0/likelihood',
    ]);
    expect(await pointers('risks', {})).toEqual(['/items']);
  });

  it('are frozen with the submitted version, and their changes can be read', async () => {
    const id = await world.converted();
    const path = `${programmes}/${id}`;
    await ok(world.as.iom.put(`${path}/results`, { outcomes }, ifMatch(1)));
    await world.budget(id);
    await ok(world.as.iom.post(`${path}/submit`, {}, ifMatch(await world.as.iom.get(path))));
    const held = await world.as.iom.put(
      `${path}/results`,
      { outcomes },
      ifMatch(await world.as.iom.get(path)),
    );
    expect(held.body.code).toBe('transition-not-possible');
    const reason = 'Say what may go wrong.';
    await ok(world.as.secretariat.post(`${path}/return`, { reason }, ifMatch(await world.as.iom.get(path))));
    await ok(world.as.iom.put(`${path}/risks`, { items }, ifMatch(await world.as.iom.get(path))));
    await ok(world.as.iom.post(`${path}/submit`, {}, ifMatch(await world.as.iom.get(path))));
    const told = (await world.as.ilo.get(`${fund}/events?subject=${id}`)).body.items;
    const returned = told.find((each: { name: string }) => each.name === 'programme.returned');
    expect(returned).toMatchObject({ label: 'Programme document returned for changes', reason });
    const { body } = await world.as.ilo.get(`${fund}/events/${told[0].id}/difference`);
    expect(body).toMatchObject({ from: '1', to: '2' });
    expect(body.differences).toEqual([{ pointer: '/risks', label: 'Risks', before: [], after: items }]);
  });
});

describe('a signed document', () => {
  it('is kept once, by the secretariat, and read by those who may read the programme', async () => {
    const id = await world.approved();
    const path = `${programmes}/${id}`;
    const recorded = await world.as.secretariat.post(
      `${path}/signatures`,
      { party: 'national-authority', signatory: 'Minister', signedOn: '2026-11-20' },
      ifMatch(await world.as.secretariat.get(path)),
    );
    const [{ id: signatureId, document }] = recorded.body.items;
    expect(document).toBeNull();
    const place = `${path}/signatures/${signatureId}/document`;
    expect((await world.as.iom.get(place)).status).toBe(404);
    expect((await send(world.as.iom, place)).status).toBe(403);
    expect((await send(world.as.secretariat, place, '')).body.code).toBe('file-empty');
    const kept = await send(world.as.secretariat, place);
    expect([kept.status, kept.body.items[0].document]).toEqual([201, 'signed.txt']);
    expect((await send(world.as.secretariat, place)).body.code).toBe('signature-document-exists');
    const read = await fetch(`${world.api.address}/api/v1${place}`, {
      headers: { cookie: world.as.ilo.cookie ?? '' },
    });
    expect([read.status, await read.text()]).toEqual([200, 'Signed by all.']);
    expect(read.headers.get('content-disposition')).toContain('attachment');
    expect((await world.as.unhcr.get(place)).status).toBe(404);
    expect((await world.as.giver.get(place)).status).toBe(403);
    await expect(
      world.api.database.sql('UPDATE programme_signature SET file_id = NULL WHERE id = $1', [signatureId]),
    ).rejects.toThrow(/stands as it is/);
  });
});

async function send(client: Client, place: string, content = 'Signed by all.') {
  const form = new FormData();
  form.append('file', new Blob([content]), 'signed.txt');
  const answer = await fetch(`${world.api.address}/api/v1${place}`, {
    method: 'POST',
    headers: { cookie: client.cookie ?? '' },
    body: form,
  });
  return { status: answer.status, body: JSON.parse(await answer.text()) };
}

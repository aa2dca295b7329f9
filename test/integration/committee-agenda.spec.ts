import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommitteeWorld, fund, ok, type Sitting } from '../support/committee.js';
import { ifMatch } from '../support/test-api.js';

let world: CommitteeWorld;
let sitting: Sitting;

beforeAll(async () => {
  world = await CommitteeWorld.arrange();
  const titles = ['One', 'Two', 'Three', 'Four'];
  sitting = await world.sitting(
    titles.map((title) => ({ kind: 'policy', title })),
    { open: false },
  );
});
afterAll(() => world.api.close());

async function agenda(): Promise<{ id: string; number: number; title: string; version: number }[]> {
  return (await world.as.secretariat.get(`${sitting.path}/items`)).body.items;
}

async function titles(): Promise<string[]> {
  return (await agenda()).map(({ number, title }) => `${number} ${title}`);
}

async function move(title: string, number: unknown, as = world.as.secretariat) {
  const item = (await agenda()).find((each) => each.title === title)!;
  return as.post(`${sitting.path}/items/${item.id}/move`, { number }, ifMatch(item.version));
}

describe('the order of an agenda', () => {
  it('changes down and up; those in between make room', async () => {
    const moved = await ok(move('One', 3));
    expect(moved.body).toMatchObject({ title: 'One', number: 3, version: 2 });
    expect(await titles()).toEqual(['1 Two', '2 Three', '3 One', '4 Four']);
    await ok(move('Four', 1));
    expect(await titles()).toEqual(['1 Four', '2 Two', '3 Three', '4 One']);
    await ok(move('Three', 3));
    expect(await titles()).toEqual(['1 Four', '2 Two', '3 Three', '4 One']);
  });

  it('is told in the history', async () => {
    const { items } = (await world.as.auditor.get(`${fund}/events?name=item.moved`)).body;
    expect(items).toHaveLength(3);
    expect(items[0].label).toBe('Item moved on the agenda');
  });

  it('knows only the places that there are', async () => {
    expect((await move('One', 5)).body).toMatchObject({
      code: 'fields-wrong',
      errors: [{ pointer: '/number', code: 'number-out-of-range' }],
    });
    for (const wrong of [0, 1.5, '2', null]) expect((await move('One', wrong)).status).toBe(422);
    expect((await move('One', 1, world.as.chair)).status).toBe(403);
  });

  it('is kept from whoever read an older agenda, and from the impatient', async () => {
    const [first, second] = await agenda();
    const path = (id: string) => `${sitting.path}/items/${id}/move`;
    const both = await Promise.all([
      world.as.secretariat.post(path(first!.id), { number: 2 }, ifMatch(first!.version)),
      world.as.secretariat.post(path(second!.id), { number: 1 }, ifMatch(second!.version)),
    ]);
    // The same wish twice: the second one finds the item changed already.
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await agenda()).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect((await world.as.secretariat.post(path(first!.id), { number: 1 })).status).toBe(428);
  });

  it('stands once the session is open', async () => {
    await ok(world.as.secretariat.post(`${sitting.path}/open`, {}, ifMatch(await session())));
    const late = await move('One', 1);
    expect([late.status, late.body.code]).toEqual([409, 'session-not-open']);
    const elsewhere = await world.sitting([{ kind: 'policy', title: 'Other' }], { open: false });
    const foreign = `${elsewhere.path}/items/${sitting.items[0]}/move`;
    expect((await world.as.secretariat.post(foreign, { number: 1 }, ifMatch(1))).status).toBe(404);
  });
});

function session() {
  return world.as.secretariat.get(sitting.path);
}

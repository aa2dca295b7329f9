import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { ScreeningStory } from '../support/screening-story.js';
import { declaredRules, servedRoutes } from '../support/routes.js';

// Whoever has recused themselves meets a note nowhere: on no route of the note, in no list, search or count.
let story: ScreeningStory;
const notes = '/api/v1/funds/{fundCode}/concept-notes';

beforeAll(async () => {
  story = await ScreeningStory.arrange();
  await story.newNote();
  await story.open();
});
afterAll(() => story.api.close());

/** The status of every GET route of the note that reviewers may knock at. */
async function knock(name: string, reviewId: string): Promise<[string, number][]> {
  const rules = declaredRules(story.api);
  const routes = servedRoutes(story.api).filter(({ method, path, key }) => {
    const rule = rules.get(key);
    const reviewers = typeof rule === 'string' || rule?.includes('reviewer');
    return method === 'GET' && path.startsWith(`${notes}/{id}`) && reviewers;
  });
  const statuses: [string, number][] = [];
  for (const { path } of routes) {
    const url = path
      .replace('{fundCode}', 'MIG00')
      .replace('{id}', story.noteId)
      .replace('{reviewId}', reviewId)
      .replaceAll(/\{(number|n|m|from|to)\}/g, '1')
      .replaceAll(/\{\w+\}/g, newId());
    statuses.push([path, (await story.as(name).get(url)).status]);
  }
  return statuses;
}

describe('a recused reviewer', () => {
  it('gets 404 on every route of the note, while another reviewer reads it', async () => {
    const [id, other] = (await story.assign('rev1', 'rev2')) as [string, string];
    await story.declare('rev2', other);
    await story.declare('rev1', id, true);
    const recused = await knock('rev1', id);
    expect(recused.length).toBeGreaterThan(3);
    expect(recused.filter(([, status]) => status !== 404)).toEqual([]);
    expect((await knock('rev2', other)).some(([, status]) => status === 200)).toBe(true);
  });

  it('meets it in no list, search or count', async () => {
    const served = servedRoutes(story.api).map(({ key }) => key);
    const lists = ['/funds/MIG00/reviews/mine'];
    if (served.includes(`GET ${notes}`)) {
      lists.push('/funds/MIG00/concept-notes?total=1', '/funds/MIG00/concept-notes?q=Xylophone&total=1');
    }
    for (const list of lists) {
      const recused = await story.as('rev1').get(list);
      const reader = await story.as('rev2').get(list);
      expect([list, JSON.stringify(recused.body).includes(story.noteId)]).toEqual([list, false]);
      expect(recused.body.items).toEqual([]);
      if (recused.body.total !== undefined) expect(recused.body.total).toBe('0');
      expect(reader.body.items.length + (list.includes('q=') ? 1 : 0)).toBeGreaterThan(0);
    }
  });
});

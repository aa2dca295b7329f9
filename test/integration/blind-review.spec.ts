import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { sheet } from '../support/screening.js';
import { ScreeningStory } from '../support/screening-story.js';

let story: ScreeningStory;

beforeAll(async () => {
  story = await ScreeningStory.arrange();
});
afterAll(() => story.api.close());
beforeEach(() => story.newNote());

describe('blind review', () => {
  const everyAnswer = async (name: string, ids: string[]) => {
    const paths = ['screening', 'reviews', ...ids.map((id) => `reviews/${id}`)];
    const answers = await Promise.all(paths.map((part) => story.as(name).get(`${story.path}/${part}`)));
    return JSON.stringify(answers.map(({ body }) => body));
  };

  it('shows nothing of the others, not even that there are some, until all have filed', async () => {
    await story.open();
    const ids = (await story.assign('rev1', 'rev2')) as [string, string];
    await story.declare('rev2', ids[1]);
    const before = [await everyAnswer('rev2', ids), await everyAnswer('sec', ids)];
    await story.file('rev1', ids[0], 5, 1, 'secretword');
    const after = [await everyAnswer('rev2', ids), await everyAnswer('sec', ids)];
    const steady = (text: string) => text.replaceAll(/"requestId":"[^"]+"/g, '');
    // For the one who is blind, another's filing changes not one character of any answer.
    expect(steady(after[0]!)).toBe(steady(before[0]!));
    expect(after[0]).not.toContain(`"id":"${ids[0]}"`);
    expect(after.join()).not.toContain('secretword');
    const staff = await story.as('sec').get(`${story.path}/screening`);
    expect(staff.body).toMatchObject({ open: false, average: null, total: null });
    expect(staff.body.reviews.map((r: { state: string; average: unknown }) => [r.state, r.average])).toEqual([
      ['submitted', null],
      ['declared', null],
    ]);
    await story.save('rev2', ids[1], sheet(2, 2));
    await story.submit('rev2', ids[1]);
    const opened = [await everyAnswer('rev2', ids), await everyAnswer('sec', ids)];
    for (const text of opened) expect(text).toContain('secretword');
    expect(opened[0]).not.toContain('rev1@x.test');
  });

  it('ends with the own review where the fund has decided so', async () => {
    await story.api.database.sql(
      `INSERT INTO fund_setting (id, fund_id, key, value, valid_from, reason, set_at)
       VALUES ($1, $2, 'reviewsOpenTo', '"own-filed"', '2026-01-01', 'test', now())`,
      [newId(), story.fundId],
    );
    try {
      await story.open();
      const ids = (await story.assign('rev1', 'rev2', 'rev3')) as [string, string, string];
      await story.file('rev1', ids[0], 5, 1, 'secretword');
      await story.declare('rev2', ids[1]);
      expect(await everyAnswer('rev2', ids)).not.toContain('secretword');
      await story.save('rev2', ids[1], sheet(2, 2));
      await story.submit('rev2', ids[1]);
      expect(await everyAnswer('rev2', ids)).toContain('secretword');
      expect(await everyAnswer('sec', ids)).not.toContain('secretword');
    } finally {
      await story.api.database.sql(`DELETE FROM fund_setting WHERE key = 'reviewsOpenTo'`);
    }
  });
});

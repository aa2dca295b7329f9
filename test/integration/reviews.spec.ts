import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { moderation, sheet } from '../support/screening.js';
import { ScreeningStory } from '../support/screening-story.js';
import { statements } from '../support/query-count.js';
import { ifMatch } from '../support/test-api.js';

// Conflict before opening, and what nobody can do to a review.
let story: ScreeningStory;

beforeAll(async () => {
  story = await ScreeningStory.arrange();
});
afterAll(() => story.api.close());
beforeEach(() => story.newNote());

const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];

describe('assigning', () => {
  it('refuses whoever could only recuse, and people who are no reviewers here', async () => {
    await story.open();
    const tries = {
      insider: 'reviewer-conflicted',
      stranger: 'reviewer-without-role',
      chair: 'reviewer-without-role',
    };
    for (const [name, code] of Object.entries(tries)) {
      const answer = await story.as('sec').post(`${story.path}/reviews`, { reviewer: story.people[name] });
      expect([name, ...codeOf(answer)]).toEqual([name, 409, code]);
    }
    const nobody = await story.as('sec').post(`${story.path}/reviews`, { reviewer: newId() });
    expect(codeOf(nobody)).toEqual([409, 'reviewer-without-role']);
    const malformed = await story
      .as('sec')
      .post(`${story.path}/reviews`, { reviewer: 'rev1', dueOn: '2026-02-30' });
    expect(malformed.body.errors).toHaveLength(2);
  });

  it('waits for eligibility', async () => {
    const answer = await story.as('sec').post(`${story.path}/reviews`, { reviewer: story.people['rev1'] });
    expect(codeOf(answer)).toEqual([409, 'transition-not-possible']);
  });

  it('makes one review per person, round and note, also when asked for at once or by raw SQL', async () => {
    await story.open();
    const body = { reviewer: story.people['rev1'] };
    const tries = Array.from({ length: 5 }, () => story.as('sec').post(`${story.path}/reviews`, body));
    const answers = await Promise.all(tries);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('review-exists');
    const twice = story.api.database.sql(
      `INSERT INTO review (id, note_id, round, reviewer_id, state, assigned_at)
       VALUES ($1, $2, 1, $3, 'assigned', now())`,
      [newId(), story.noteId, story.people['rev1']],
    );
    await expect(twice).rejects.toThrow('review_once');
  });

  it('lets a reviewer go, with a reason, and back again with a new declaration', async () => {
    await story.open();
    const [id] = (await story.assign('rev1')) as [string];
    await story.declare('rev1', id);
    expect((await story.as('rev1').get(`${story.path}/reviews`)).status).toBe(200);
    const headers = await story.reviewVersion(id);
    const url = `${story.path}/reviews/${id}/unassign`;
    expect((await story.as('sec').post(url, {}, headers)).status).toBe(422);
    const released = await story.as('sec').post(url, { reason: 'On leave.' }, headers);
    expect(released.body.state).toBe('unassigned');
    expect((await story.as('rev1').get(`${story.path}/reviews/${id}`)).status).toBe(404);
    expect((await story.as('rev1').get(`${story.path}/screening`)).status).toBe(404);
    expect(await story.assign('rev1')).toEqual([id]);
    expect((await story.as('rev1').get(`${story.path}/screening`)).status).toBe(404);
    expect((await story.declare('rev1', id)).body.state).toBe('declared');
    expect((await story.as('rev1').get(`${story.path}/screening`)).status).toBe(200);
  });
});

describe('the conflict of interest', () => {
  it('is declared before the note opens: until then a card is all there is', async () => {
    await story.open();
    const [id] = (await story.assign('rev1')) as [string];
    const sheetBefore = await story.as('rev1').get(`${story.path}/reviews/${id}`);
    expect(sheetBefore.body).toMatchObject({
      state: 'assigned',
      questions: null,
      scores: null,
      note: { title: expect.stringContaining('Xylophone'), places: ['MA'], organisations: ['ILO', 'IOM'] },
    });
    const mine = await story.as('rev1').get('/funds/MIG00/reviews/mine?state=assigned');
    expect(mine.body.items.map((item: { id: string }) => item.id)).toContain(id);
    for (const part of ['eligibility', 'screening', 'reviews']) {
      expect([part, (await story.as('rev1').get(`${story.path}/${part}`)).status]).toEqual([part, 404]);
    }
    expect(codeOf(await story.save('rev1', id, sheet(1, 1)))).toEqual([409, 'conflict-not-declared']);
    expect(codeOf(await story.submit('rev1', id))).toEqual([409, 'conflict-not-declared']);
    expect((await story.declare('rev1', id)).body.state).toBe('declared');
    const opened = await story.as('rev1').get(`${story.path}/reviews/${id}`);
    expect(opened.body.questions.map((q: { criterion: string }) => q.criterion)).toEqual(['S01', 'S03']);
  });

  it('takes the note away for good, and stays in the record', async () => {
    await story.open();
    const [id, other] = (await story.assign('rev1', 'rev2')) as [string, string];
    const recused = await story.declare('rev1', id, true);
    expect(recused.body).toEqual({ id, state: 'recused', stateLabel: 'You are recused', version: 2 });
    for (const part of ['eligibility', 'screening', 'reviews', `reviews/${id}`, `reviews/${other}`]) {
      expect([part, (await story.as('rev1').get(`${story.path}/${part}`)).status]).toEqual([part, 404]);
    }
    expect((await story.declare('rev1', id)).status).toBe(404);
    expect((await story.save('rev1', id, sheet(1, 1))).status).toBe(404);
    expect(JSON.stringify((await story.as('rev1').get('/funds/MIG00/reviews/mine')).body)).not.toContain(id);
    const record = await story.as('sec').get(`${story.path}/reviews`);
    expect(record.body.items[0]).toMatchObject({
      state: 'recused',
      stateLabel: 'Recused',
      conflictNature: 'A former colleague wrote it.',
    });
    const again = await story.as('sec').post(`${story.path}/reviews`, { reviewer: story.people['rev1'] });
    expect(codeOf(again)).toEqual([409, 'reviewer-recused']);
    // The others' screening goes on without the recused.
    const [third] = (await story.assign('rev3')) as [string];
    await story.file('rev2', other, 4, 4);
    await story.file('rev3', third, 5, 5);
    const seen = await story.as('sec').get(`${story.path}/screening`);
    expect(seen.body).toMatchObject({ open: true, average: '4.50' });
    expect((await story.act('moderate', moderation(4, 4))).status).toBe(200);
  });

  it('may be discovered late, but not after filing', async () => {
    await story.open();
    const [id, other] = (await story.assign('rev1', 'rev2')) as [string, string];
    await story.declare('rev1', id);
    await story.save('rev1', id, sheet(0, 0, 'hidden'));
    expect((await story.declare('rev1', id, true)).body.state).toBe('recused');
    await story.file('rev2', other, 4, 4);
    expect(JSON.stringify((await story.as('sec').get(`${story.path}/screening`)).body)).not.toContain(
      'hidden',
    );
    expect((await story.declare('rev2', other, true)).status).toBe(409);
  });
});

describe('a score sheet', () => {
  it('is saved in part, refuses what is not asked, and is filed whole', async () => {
    await story.open();
    const [id] = (await story.assign('rev1')) as [string];
    await story.declare('rev1', id);
    const part = { scores: [{ criterion: 'S03', score: null, justification: 'Not sure yet 🙂' }] };
    expect((await story.save('rev1', id, part)).body).toMatchObject({ state: 'draft', version: 3 });
    const foreign = { scores: [{ criterion: 'S15', score: 1, justification: 'x' }] };
    expect((await story.save('rev1', id, foreign)).body.errors[0].pointer).toBe('/scores/0/criterion');
    const outside = { scores: [{ criterion: 'S01', score: 6, justification: 'x' }, { criterion: 'S03' }] };
    expect((await story.save('rev1', id, outside)).status).toBe(422);
    const early = await story.submit('rev1', id);
    expect(early.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '/scores/0/score',
      '/scores/0/justification',
      '/scores/1/score',
    ]);
    const stale = await story.as('rev1').patch(`${story.path}/reviews/${id}`, sheet(1, 1), ifMatch(1));
    expect(codeOf(stale)).toEqual([412, 'version-stale']);
  });

  it('never changes once filed, by API or by raw SQL', async () => {
    await story.open();
    const [id] = (await story.assign('rev1')) as [string];
    await story.file('rev1', id, 3, 3);
    expect(codeOf(await story.save('rev1', id, sheet(5, 5)))).toEqual([409, 'transition-not-possible']);
    expect((await story.submit('rev1', id)).status).toBe(409);
    const { sql } = story.api.database;
    const attacks = [
      `UPDATE review_score SET score = 5 WHERE review_id = '${id}'`,
      `DELETE FROM review_score WHERE review_id = '${id}'`,
      `INSERT INTO review_score VALUES ('${id}', 'S99', 5, 'x')`,
      `UPDATE review SET state = 'draft', submitted_at = NULL WHERE id = '${id}'`,
      `DELETE FROM review WHERE id = '${id}'`,
    ];
    for (const attack of attacks) await expect(sql(attack)).rejects.toThrow(/filed review|open review/);
  });

  it('is nobody else’s', async () => {
    await story.open();
    const [id] = (await story.assign('rev1')) as [string];
    await story.declare('rev1', id);
    for (const name of ['rev2', 'insider']) {
      expect((await story.as(name).get(`${story.path}/reviews/${id}`)).status).toBe(404);
      expect((await story.save(name, id, sheet(1, 1))).status).toBe(404);
      expect((await story.submit(name, id)).status).toBe(404);
    }
    for (const name of ['stranger', 'focal', 'sec', 'chair']) {
      expect((await story.save(name, id, sheet(1, 1))).status).toBe(403);
    }
    const elsewhere = `/funds/OTH00/concept-notes/${story.noteId}/reviews/${id}`;
    expect((await story.as('stranger').get(elsewhere)).status).toBe(404);
  });
});

describe('lists of reviews', () => {
  it('ask the database the same number of questions for one and for many', async () => {
    await story.open();
    const { path } = story;
    await story.assign('rev1');
    // What the connection pool or a kept row asks in between has nothing to do with the list.
    const count = async (name: string, url: string) => {
      const seen = await statements(story.api, () => story.as(name).get(url));
      return seen.filter((text) => /FROM (review|concept_note|screening_round|moderation)/.test(text)).length;
    };
    const urls: [string, string][] = [
      ['sec', `${path}/reviews`],
      ['sec', `${path}/screening`],
      ['rev1', '/funds/MIG00/reviews/mine?limit=1'],
    ];
    const one = [];
    for (const [name, url] of urls) one.push(await count(name, url));
    await story.assign('rev2', 'rev3');
    urls[2]![1] = '/funds/MIG00/reviews/mine';
    const many = [];
    for (const [name, url] of urls) many.push(await count(name, url));
    expect(many).toEqual(one);
  });
});

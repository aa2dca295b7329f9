import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { insertPerson } from '../support/people.js';
import { insertSubmittedNote, sheet } from '../support/screening.js';
import { ScreeningStory } from '../support/screening-story.js';
import { statements } from '../support/query-count.js';
import { kindsAbout, tasksOf } from '../support/tasks.js';
import { ifMatch } from '../support/test-api.js';

let story: ScreeningStory;
beforeAll(async () => {
  story = await ScreeningStory.arrange();
});
afterAll(() => story.api.close());
beforeEach(() => story.newNote());

const about = (name: string) => kindsAbout(story.as(name), story.noteId);

describe('a concept note on its way', () => {
  it('waits for one after the other, and the author looks on', async () => {
    expect(await about('sec')).toEqual(['note-check']);
    expect(await about('focal')).toEqual(['note-awaited']);
    expect(await about('rev1')).toEqual([]);
    await story.act('eligibility', { outcome: 'eligible' });
    expect(await about('sec')).toEqual(['screening-open']);
    await story.act('open-screening');
    expect(await about('sec')).toEqual(['reviewers-assign']);
    const [first, second] = await story.assign('rev1', 'rev2');
    expect(await about('rev1')).toEqual(['review-declare']);
    expect(await about('sec')).toEqual(['reviews-awaited']);
    await story.declare('rev1', first!);
    expect(await about('rev1')).toEqual(['review-begin']);
    await story.file('rev2', second!, 4, 3);
    expect(await about('rev2')).toEqual([]);
    await story.save('rev1', first!, sheet(4, 3));
    expect(await about('rev1')).toEqual(['review-finish']);
    const { others } = await tasksOf(story.as('sec'));
    const awaited = others.items.find(({ subject }) => subject.id === story.noteId);
    expect(awaited).toMatchObject({ label: '1 of 2 reviews are filed.', dueOn: '2026-12-24', late: false });
    expect(await about('chair')).toEqual([]);
  });

  it('goes to moderation when all have filed, then to an agenda', async () => {
    await story.open();
    const [first, second] = await story.assign('rev1', 'rev2');
    await story.file('rev1', first!, 4, 3);
    await story.file('rev2', second!, 4, 3);
    expect(await about('sec')).toEqual(['note-moderate']);
    const sql = `UPDATE concept_note SET state = 'screened' WHERE id = $1`;
    await story.api.database.sql(sql, [story.noteId]);
    expect(await about('sec')).toEqual(['note-schedule']);
  });

  it('returned, waits for its authors with the deadline of the call', async () => {
    await story.act('return', { reason: 'The budget does not add up.' });
    const { me } = await tasksOf(story.as('focal'));
    const task = me.items.find(({ subject }) => subject.id === story.noteId);
    expect(task).toMatchObject({
      kind: 'note-correct',
      fund: 'MIG00',
      path: `/funds/MIG00/concept-notes/${story.noteId}`,
      verb: 'Correct and resubmit',
      late: false,
    });
    expect(task?.dueAt).toBeTruthy();
    expect(await about('sec')).toEqual(['note-correction-awaited']);
  });

  it('is told of in the reader’s language', async () => {
    const fr = await insertPerson(story.api.database, {
      email: 'fr@x.test',
      language: 'fr',
      roles: [{ role: 'secretariat', fundId: story.fundId }],
    });
    expect(fr).toBeTruthy();
    const { me } = await tasksOf(await story.api.signIn('fr@x.test'));
    const task = me.items.find(({ subject }) => subject.id === story.noteId);
    expect(task).toMatchObject({
      label: 'Une note conceptuelle a été soumise.',
      verb: 'Vérifier la recevabilité',
    });
  });
});

describe('nobody is told', () => {
  it('of a note that they are recused from, whatever else they are', async () => {
    await story.open();
    const [id] = await story.assign('rev1');
    await story.declare('rev1', id!, true);
    expect(await about('rev1')).toEqual([]);
    await story.api.database.sql('INSERT INTO note_exclusion VALUES ($1, $2)', [
      story.noteId,
      story.people['sec'],
    ]);
    expect(await about('sec')).toEqual([]);
  });

  it('of other funds, nor without a role', async () => {
    expect((await tasksOf(story.as('stranger'))).me).toEqual({ items: [], total: 0, counts: [] });
    expect((await story.api.visitor.get('/me/tasks')).status).toBe(401);
  });
});

describe('the page', () => {
  it('costs the same for one note and for many, names fifty of a kind and counts all', async () => {
    const count = async () => (await statements(story.api, () => story.as('sec').get('/me/tasks'))).length;
    await count();
    const few = await count();
    for (let index = 0; index < 55; index += 1) {
      await insertSubmittedNote(story.api.database, {
        fundId: story.fundId,
        organisationIds: story.organisationIds,
        participants: ['IOM', 'ILO'],
        title: `More ${index}`,
      });
    }
    expect(await count()).toBe(few);
    const { me } = await tasksOf(story.as('sec'));
    const checks = me.items.filter(({ kind }) => kind === 'note-check');
    expect(checks).toHaveLength(50);
    const told = me.counts.find(({ kind }) => kind === 'note-check')!.count;
    expect(told).toBeGreaterThan(54);
    expect(me.total).toBe(me.counts.reduce((sum, each) => sum + each.count, 0));
  });

  it('of an administrator names people who cannot sign in, until they were invited', async () => {
    const { database } = story.api;
    await insertPerson(database, {
      email: 'root@x.test',
      roles: [{ role: 'administrator', fundId: null }],
    });
    const root = await story.api.signIn('root@x.test');
    const made = await root.post('/people', { email: 'new@x.test', fullName: 'Ana', language: 'es' });
    await root.post(`/people/${made.body.id}/roles`, { role: 'reviewer', fund: 'MIG00' });
    expect(await kindsAbout(root, made.body.id)).toEqual(['person-invite']);
    const person = await root.get(`/people/${made.body.id}`);
    await root.post(`/people/${made.body.id}/invite`, {}, ifMatch(person));
    expect(await kindsAbout(root, made.body.id)).toEqual(['invitation-awaited']);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, arrangeNotes, notes, type NoteWorld, openCall, submittedNote } from '../support/note-world.js';
import { statements } from '../support/query-count.js';
import type { Client } from '../support/test-api.js';

let world: NoteWorld;
let callId: string;
const ids: string[] = [];
const titles = [
  'Émigration de retour',
  'border health',
  '移民数据',
  'Ärzte ohne Papiere',
  'هجرة العمل',
  'Zoo 🦓',
];

beforeAll(async () => {
  world = await arrangeNotes();
  callId = await openCall(world);
  for (const [index, title] of titles.entries()) {
    world.api.clock.moveTo(`2026-11-21T12:0${index}:00Z`);
    const changes = {
      title,
      primaryArea: index % 2 ? 'TA2' : 'TA3',
      otherAreas: [],
      places: ['KE', index % 3 ? 'UG' : 'PE'],
    };
    ids.push(await submittedNote(world, callId, changes));
  }
  await world.as.iom.post(notes, { callId, content: { title: 'A draft of IOM alone' } });
});
afterAll(() => world.api.close());

async function titlesOf(client: Client, query: string): Promise<string[]> {
  const answer = await client.get(`${notes}?${query}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.items.map(({ title }: { title: string }) => title);
}

async function walk(client: Client, query: string): Promise<string[]> {
  const seen: string[] = [];
  let cursor = '';
  for (;;) {
    const { body } = await client.get(`${notes}?limit=2&${query}${cursor}`);
    seen.push(...body.items.map(({ title }: { title: string }) => title));
    if (!body.nextCursor) return seen;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

describe('the list of notes', () => {
  it.each([
    ['sort=-submittedAt', [...titles].reverse()],
    ['sort=submittedAt', titles],
    ['sort=code', titles],
    ['sort=-code', [...titles].reverse()],
  ])('walks page by page in order: %s', async (query, expected) => {
    expect(await walk(world.as.secretariat, query)).toEqual(expected);
  });

  it.each(['title', '-title', 'requested', '-requested'])('shows each note once by %s', async (sort) => {
    expect([...(await walk(world.as.secretariat, `sort=${sort}`))].sort()).toEqual([...titles].sort());
  });

  it('shows drafts to their authors only', async () => {
    expect(await titlesOf(world.as.iom, 'state=draft')).toEqual(['A draft of IOM alone']);
    expect(await titlesOf(world.as.ilo, 'state=draft')).toEqual([]);
    expect(await titlesOf(world.as.secretariat, 'state=draft')).toEqual([]);
    expect((await world.as.iom.get(`${notes}?mine=true&total=1`)).body.total).toBe('7');
  });

  it.each([
    ['area=TA2', 3],
    ['place=PE', 2],
    ['organisation=ILO', 6],
    ['organisation=UNHCR', 0],
    ['state=submitted,returned&language=en', 6],
    ['state=returned', 0],
    ['submittedFrom=2026-11-21&submittedTo=2026-11-21', 6],
    ['submittedFrom=2026-11-22', 0],
    ['area=TA2&place=PE&q=border', 0],
    ['area=TA2&place=UG&q=border', 1],
  ])('filters by %s', async (query, count) => {
    const answer = await world.as.secretariat.get(`${notes}?total=1&${query}`);
    expect([answer.body.items.length, answer.body.total]).toEqual([count, String(count)]);
  });

  it.each([
    ['emigration', 'Émigration de retour'],
    ['ÉMIGRATION', 'Émigration de retour'],
    ['arzte', 'Ärzte ohne Papiere'],
    ['移民数据', '移民数据'],
    ['هجرة', 'هجرة العمل'],
    ['MIG00-CN-0002', 'border health'],
    ['"border health"', 'border health'],
    ['border -closed', 'border health'],
  ])('finds %s', async (q, title) => {
    expect(await titlesOf(world.as.secretariat, `q=${encodeURIComponent(q)}`)).toEqual([title]);
    expect(await titlesOf(world.as.secretariat, `sort=relevance&q=${encodeURIComponent(q)}`)).toEqual([
      title,
    ]);
  });

  it.each(["'", '" & | ! ( )', ':*', '\\', '%', '🦓 <>', '   '])('takes any search text: %j', async (q) => {
    expect((await world.as.secretariat.get(`${notes}?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  it('refuses orders, filters and cursors that are not its own', async () => {
    const client = world.as.secretariat;
    const { body } = await client.get(`${notes}?limit=1&sort=title`);
    const statusOf = async (query: string) => (await client.get(`${notes}?${query}`)).status;
    expect(await statusOf(`limit=1&sort=code&cursor=${body.nextCursor}`)).toBe(400);
    expect(await statusOf('cursor=%00')).toBe(404);
    expect(await statusOf('cursor=x')).toBe(400);
    expect(await statusOf('sort=relevance')).toBe(422);
    expect(await statusOf('sort=rank')).toBe(422);
    expect(await statusOf('state=approved')).toBe(422);
    expect(await statusOf('limit=0')).toBe(422);
    expect(await statusOf('callId=1')).toBe(422);
    expect(await statusOf('colour=red')).toBe(422);
  });

  it('asks the database the same number of times for one note and for many', async () => {
    const { api, as } = world;
    const one = await statements(api, () => as.secretariat.get(`${notes}?q=border`));
    const many = await statements(api, () => as.secretariat.get(`${notes}?limit=200`));
    expect(many.length).toBe(one.length);
  });
});

describe('the funnel', () => {
  it('equals what a count of the notes says, through every change', async () => {
    const { iom, secretariat } = world.as;
    await act(secretariat, ids[0]!, 'return', { reason: 'More.' });
    const read = await iom.get(`${notes}/${ids[0]}`);
    const change = { content: { places: ['FR', 'ES'], primaryArea: 'TA5' } };
    await iom.patch(`${notes}/${ids[0]}`, change, { 'if-match': `"v${read.body.version}"` });
    const before = (await secretariat.get('/funds/MIG00/funnel')).body;
    expect(before).toMatchObject({
      notes: 6,
      places: 3,
      regions: [
        { code: '002', notes: 6 },
        { code: '019', notes: 2 },
      ],
    });
    await act(iom, ids[0]!, 'submit');
    await act(iom, ids[1]!, 'withdraw', { reason: 'Done.' });
    const { body } = await secretariat.get('/funds/MIG00/funnel');
    expect(body).toMatchObject({
      notes: 6,
      currency: 'USD',
      stages: [
        { state: 'submitted', notes: 5, requested: '8025000.00' },
        { state: 'withdrawn', notes: 1, requested: '1605000.00' },
      ],
      areas: [
        { code: 'TA2', notes: 3, requested: '4815000.00' },
        { code: 'TA3', notes: 2, requested: '3210000.00' },
        { code: 'TA5', notes: 1, requested: '1605000.00' },
      ],
      regions: [
        { code: '002', label: 'Africa', notes: 5 },
        { code: '019', label: 'Americas', notes: 1 },
        { code: '150', label: 'Europe', notes: 1, requested: '1605000.00' },
      ],
      entities: [
        { code: 'ILO', notes: 6 },
        { code: 'IOM', notes: 6 },
      ],
      places: 5,
    });
    const spain = body.byPlace.find(({ code }: { code: string }) => code === 'ES');
    expect(spain).toEqual({
      ...{ code: 'ES', label: 'Spain', kind: 'country', latitude: 40.2, longitude: -3.6 },
      ...{ notes: 1, requested: '1605000.00' },
    });
    expect(body.byPlace).toHaveLength(5);
  });

  it('shows donors what came out of it, and the pipeline what was endorsed', async () => {
    const { secretariat, donor } = world.as;
    expect((await donor.get('/funds/MIG00/funnel')).body).toMatchObject({ notes: 0, stages: [] });
    await world.api.database.sql(`UPDATE concept_note SET state = 'endorsed' WHERE id = ANY ($1)`, [
      ids.slice(2),
    ]);
    expect((await donor.get('/funds/MIG00/funnel')).body).toMatchObject({
      notes: 4,
      entities: [
        { code: 'ILO', notes: 4 },
        { code: 'IOM', notes: 4 },
      ],
    });
    const pipeline = await secretariat.get('/funds/MIG00/pipeline?total=1');
    expect([pipeline.body.total, pipeline.body.items[0].stateLabel]).toEqual([
      '4',
      'Endorsed, in the pipeline',
    ]);
  });

  it('is not for authors and reviewers', async () => {
    expect((await world.as.iom.get('/funds/MIG00/funnel')).status).toBe(403);
    expect((await world.as.reviewer.get('/funds/MIG00/funnel')).status).toBe(403);
  });

  it('agrees with the facets themselves when many change at once', async () => {
    const verbs = ids.slice(2).map((id) => act(world.as.iom, id, 'withdraw', { reason: 'All at once.' }));
    expect((await Promise.all(verbs)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const kept = await world.api.database.sql(
      `SELECT state, dimension, value, sum(notes)::int AS notes,
              sum(amount_minor)::text AS amount FROM note_count
        GROUP BY 1, 2, 3 HAVING sum(notes) <> 0 ORDER BY 1, 2, 3`,
    );
    const counted = await world.api.database.sql(
      `SELECT n.state, f.dimension, f.value, count(*)::int AS notes,
              sum(n.requested_minor)::text AS amount
         FROM concept_note n JOIN note_facet f ON f.note_id = n.id
        WHERE n.submitted_version IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    );
    expect(kept).toEqual(counted);
  });
});

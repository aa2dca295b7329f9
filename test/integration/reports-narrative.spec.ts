import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Obligations } from '#reporting';
import { type Portfolio, startPortfolio } from '../support/reporting.js';
import { ifMatch } from '../support/test-api.js';

let portfolio: Portfolio;
let id: string;
const path = '/funds/MIG00/reports';

beforeAll(async () => {
  portfolio = await startPortfolio();
  await portfolio.programme('JP-1', 'active', { startsOn: '2025-07-01', endsOn: '2026-06-30' });
  await portfolio.generate();
});
afterAll(() => portfolio.close());

async function owedId(type: string): Promise<string> {
  return (await portfolio.as.secretariat.get(`/funds/MIG00/obligations?type=${type}`)).body.items[0].id;
}

const whole = {
  summary: 'العمل مستمر 🌍',
  results: [{ indicator: 'Service points', target: '12', achieved: 'Nine opened; three wait for licences.' }],
  lessons: 'Local registrars must be trained first.',
  failures: 'The first information campaign reached men only.',
  obstacles: [{ code: 'OBS_RES', description: 'Two posts stayed vacant.' }],
  risks: [{ risk: 'Elections', likelihood: 3, impact: 4, response: 'Brief all parties.' }],
};

describe('a narrative report', () => {
  it('is one per programme, through its convening agency', async () => {
    const obligationId = await owedId('annual-narrative');
    expect((await portfolio.as.ilo.post(path, { obligationId })).status).toBe(403);
    const begun = await portfolio.as.iom.post(path, { obligationId });
    expect(begun.body).toMatchObject({
      narrative: {},
      financial: null,
      programme: { title: 'Programme JP-1', places: ['ZAF'], participants: ['ILO', 'IOM'] },
    });
    id = begun.body.id;
  });

  it('begins with the indicators and risks of the document, and with what was told before', async () => {
    const { database } = portfolio.api;
    const shape = { unit: 'points', baseline: '2', target: '12' };
    const outcomes = [
      {
        title: 'x',
        indicators: [{ indicator: 'Service points', ...shape }],
        outputs: [{ title: 'y', indicators: [{ indicator: 'Officers trained', ...shape }] }],
      },
    ];
    const risks = [{ risk: 'Floods', likelihood: 2, impact: 5, mitigation: 'Store records high.' }];
    const programme = await portfolio.programme('JP-2', 'active', { startsOn: '2024-07-01' });
    await database.sql('UPDATE programme SET results = $2, risks = $3 WHERE id = $1', [
      programme,
      JSON.stringify(outcomes),
      JSON.stringify(risks),
    ]);
    await portfolio.generate();
    const calendar = `/funds/MIG00/obligations?programme=${programme}&type=annual-narrative`;
    const [first, second] = (await portfolio.as.secretariat.get(calendar)).body.items;
    const begun = await portfolio.as.iom.post(path, { obligationId: first.id });
    expect(begun.body.narrative).toEqual({
      results: [
        { indicator: 'Service points', baseline: '2', target: '12' },
        { indicator: 'Officers trained', baseline: '2', target: '12' },
      ],
      risks: [{ risk: 'Floods', likelihood: 2, impact: 5, response: 'Store records high.' }],
    });
    const partners = [{ name: 'Registrars', contribution: 'Rooms' }];
    const narrative = { ...whole, partners };
    const url = `${path}/${begun.body.id}`;
    const saved = await portfolio.as.iom.patch(url, { narrative }, ifMatch(begun));
    expect((await portfolio.as.iom.post(`${url}/submit`, {}, ifMatch(saved))).status).toBe(200);
    const next = await portfolio.as.iom.post(path, { obligationId: second.id });
    expect(next.body.narrative).toMatchObject({ risks: whole.risks, partners });
    expect(next.body.narrative.results[0]).toEqual({
      indicator: 'Service points',
      baseline: '2',
      target: '12',
    });
    expect(next.body.narrative.summary).toBeUndefined();
  });

  it.each([
    [{ risks: [{ risk: 'x', likelihood: 6, impact: 1, response: '' }] }, '/narrative/risks/0/likelihood'],
    [{ results: [{ indicator: 'x', value: 'many' }] }, '/narrative/results/0/value'],
    [{ results: [{ achieved: 'x' }] }, '/narrative/results/0/indicator'],
    [{ summary: 'x'.repeat(20_001) }, '/narrative/summary'],
    [{ stories: 'x' }, '/narrative/stories'],
    [{ score: 5 }, '/narrative/score'],
  ])('refuses %#, naming the field', async (narrative, pointer) => {
    const answer = await portfolio.as.iom.patch(`${path}/${id}`, { narrative }, ifMatch(1));
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, pointer]);
  });

  it('needs what was reached and what failed, and obstacles that the vocabulary knows', async () => {
    const draft = {
      ...whole,
      failures: null,
      results: [{ indicator: 'x' }],
      obstacles: [{ code: 'OBS_X', description: '' }],
    };
    const saved = await portfolio.as.iom.patch(`${path}/${id}`, { narrative: draft }, ifMatch(1));
    expect(saved.status).toBe(200);
    const answer = await portfolio.as.iom.post(`${path}/${id}/submit`, undefined, ifMatch(saved));
    const told = answer.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`);
    expect(told).toEqual([
      '/narrative/failures field-required',
      '/narrative/results/0/achieved field-required',
      '/narrative/obstacles/0/code code-unknown',
    ]);
  });

  it('is verified by the secretariat, and no longer reminded once submitted', async () => {
    const { iom, agent, secretariat, member } = portfolio.as;
    const url = `${path}/${id}`;
    const saved = await iom.patch(url, { narrative: whole }, ifMatch(2));
    const submitted = await iom.post(`${url}/submit`, undefined, ifMatch(saved));
    expect(submitted.status).toBe(200);
    await portfolio.api.app.get(Obligations).remind(portfolio.api.clock.now());
    const reminded = await portfolio.api.database.sql(
      'SELECT 1 FROM obligation_reminder WHERE obligation_id = $1',
      [submitted.body.obligationId],
    );
    expect(reminded).toEqual([]);
    expect((await agent.post(`${url}/accept`, undefined, ifMatch(submitted))).status).toBe(403);
    const returned = await secretariat.post(`${url}/return`, { reason: 'Add a story.' }, ifMatch(submitted));
    const stories = { narrative: { stories: [{ title: 'Amina', text: 'She came home.' }] } };
    const changed = await iom.patch(url, stories, ifMatch(returned));
    const again = await iom.post(`${url}/submit`, undefined, ifMatch(changed));
    const accepted = await secretariat.post(`${url}/accept`, undefined, ifMatch(again));
    expect(accepted.body).toMatchObject({ state: 'accepted', narrative: { ...whole, ...stories.narrative } });
    const steps = (await iom.get(url)).body.transitions as Record<string, string | null>[];
    expect(steps.map(({ verb, by, reason }) => [verb, by, reason])).toEqual([
      ['submit', 'iom@x.test', null],
      ['return', null, 'Add a story.'],
      ['submit', 'iom@x.test', null],
      ['accept', null, null],
    ]);
    expect((await member.get(url)).body.narrative.failures).toBe(whole.failures);
  });

  it('reads the same for ever, whatever becomes of the programme', async () => {
    const before = (await portfolio.as.member.get(`${path}/${id}`)).body;
    await portfolio.api.database.sql(`UPDATE programme SET title = 'Renamed', places = '{MLI}'`);
    expect((await portfolio.as.member.get(`${path}/${id}`)).body).toEqual(before);
  });

  it('comes a last time after the end', async () => {
    const obligationId = await owedId('final-narrative');
    const begun = await portfolio.as.iom.post(path, { obligationId });
    expect(begun.body).toMatchObject({
      type: 'final-narrative',
      periodEnd: '2026-06-30',
      dueOn: '2026-09-30',
    });
  });

  it('is not begun for what is no longer owed', async () => {
    const url = '/funds/MIG00/obligations';
    const [, second] = (await portfolio.as.secretariat.get(`${url}?type=annual-narrative`)).body.items;
    await portfolio.as.secretariat.post(
      `${url}/${second.id}/waive`,
      { reason: 'x' },
      ifMatch(second.version),
    );
    const answer = await portfolio.as.iom.post(path, { obligationId: second.id });
    expect([answer.status, answer.body.code]).toEqual([409, 'transition-not-possible']);
    expect((await portfolio.as.iom.post('/funds/OTH00/reports', { obligationId: second.id })).status).toBe(
      404,
    );
  });
});

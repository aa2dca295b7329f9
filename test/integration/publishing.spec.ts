import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { depositsOnly } from '../support/contributions.js';
import { arrangePublished, type PublishedWorld } from '../support/published.js';
import { statements } from '../support/query-count.js';
import type { TestApi } from '../support/test-api.js';

let world: PublishedWorld;
let api: TestApi;
const url = '/public/funds/MIG00';

beforeAll(async () => {
  world = await arrangePublished();
  api = world.api;
});
afterAll(() => api.close());

describe('the public fund', () => {
  it('shows its first screen in the reader’s language', async () => {
    const { body } = await api.visitor.get(url, { 'accept-language': 'fr' });
    expect(body).toMatchObject({
      ...{ code: 'MIG00', name: 'Fonds MIG00', purpose: 'Aider.', currency: 'USD', asOf: '2026-11-21' },
      ...{
        deposited: '10000000.00',
        allocated: '3000000.00',
        transferred: '250000.00',
        expended: '12345.67',
      },
      ...{ programmes: 2, places: 2, entities: 2, contributors: 1, target: null },
    });
    expect(body.areas).toHaveLength(5);
    expect((await api.visitor.get('/public/funds/NOPE')).status).toBe(404);
  });

  it('stands to the cent where the signed-in answer says, and tells no single note', async () => {
    const inside = (await world.secretariat.get('/funds/MIG00/capitalisation')).body;
    const { body } = await api.visitor.get(`${url}/capitalisation`);
    const { byThematicArea, byContributor, ...standing } = body;
    const { byThematicArea: insideAreas, byContributor: insideContributors, ...rest } = inside;
    const { allocationLimit, byCategory: _, asked: __, ...insideStanding } = rest;
    expect(allocationLimit).toMatchObject({ basis: 'cash' });
    expect(standing).toEqual(insideStanding);
    expect(byContributor).toEqual(depositsOnly(insideContributors));
    const [first, second, third] = byThematicArea;
    const { endorsed: _endorsed, gap: _gap, ...insideFirst } = insideAreas[0];
    expect(first).toMatchObject({ ...insideFirst, requested: '600.00', programmes: 2 });
    expect(first).toMatchObject({ endorsed: null, gap: null });
    expect(second).toMatchObject({ area: 'TA2', requested: null, allocated: '0.00', programmes: 0 });
    expect(third).toMatchObject({ area: 'TA3', requested: null });
    const past = await api.visitor.get(`${url}/capitalisation?asOf=2025-01-01`);
    expect(past.body.byThematicArea[0]).toMatchObject({ requested: null, programmes: null });
    expect((await api.visitor.get(`${url}/capitalisation?asOf=soon`)).status).toBe(422);
  });

  it('tells the same series as inside', async () => {
    const inside = await world.secretariat.get('/funds/MIG00/capitalisation/series?step=quarter');
    expect((await api.visitor.get(`${url}/capitalisation/series?step=quarter`)).body).toEqual(inside.body);
  });
});

describe('published programmes', () => {
  const codes = async (query: string) => {
    const { body } = await api.visitor.get(`${url}/programmes?${query}`);
    return body.items.map(({ code }: { code: string }) => code.slice(-1)).sort();
  };

  it('begin with the signature and are found by area, place, region, organisation and words', async () => {
    expect(await codes('')).toEqual(['A', 'B']);
    expect(await codes('area=TA1')).toEqual(['A', 'B']);
    expect(await codes('area=TA3')).toEqual([]);
    expect(await codes('place=MA')).toEqual(['A']);
    expect(await codes('place=011')).toEqual(['A', 'B']);
    expect(await codes('place=019')).toEqual([]);
    expect(await codes('organisation=ILO')).toEqual(['A', 'B']);
    expect(await codes('organisation=WHO')).toEqual([]);
    expect(await codes('q=programme%20b')).toEqual(['B']);
    const first = await api.visitor.get(`${url}/programmes?limit=1&total=1`);
    expect(first.body.total).toBe('2');
    const second = await api.visitor.get(`${url}/programmes?limit=1&cursor=${first.body.nextCursor}`);
    expect(second.body.items[0].code).not.toBe(first.body.items[0].code);
    expect((await api.visitor.get(`${url}/programmes?state=approved`)).status).toBe(422);
  });

  it('have a page with labels, amounts per organisation and dates, and no other words', async () => {
    const { body } = await api.visitor.get(`${url}/programmes/mig00-jp-a`, { 'accept-language': 'es' });
    const zero = { approved: '400000.00', transferred: '0.00', refunded: '0.00', expended: '0.00' };
    const paid = { approved: '600000.00', transferred: '250000.00', refunded: '1.00', expended: '12345.67' };
    expect(body).toEqual({
      ...{ code: 'MIG00-JP-A', title: '=1+1 مشروع', language: 'en', state: 'active', stateLabel: 'En curso' },
      primaryArea: { code: 'TA1', label: expect.stringMatching(/^Promover/) },
      otherAreas: [{ code: 'TA3', label: expect.any(String) }],
      places: [
        { code: 'MA', label: 'Marruecos' },
        { code: 'SN', label: 'Senegal' },
      ],
      conveningAgency: 'IOM',
      organisations: [
        { organisation: 'IOM', name: 'IOM', convening: true, ...paid },
        { organisation: 'ILO', name: 'ILO', convening: false, ...zero },
      ],
      ...{ ...paid, approved: '1000000.00' },
      ...{ durationMonths: 24, startsOn: '2025-07-01', endsOn: '2027-06-30' },
      ...{ signedOn: '2025-06-01', closedOn: null },
      reports: [
        {
          ...{ type: 'annual-financial', label: 'Informe financiero anual' },
          ...{ periodStart: '2025-07-01', periodEnd: '2025-12-31', acceptedOn: '2026-05-01' },
        },
      ],
    });
    expect((await api.visitor.get(`${url}/programmes/MIG00-JP-C`)).status).toBe(404);
  });

  it('stand on the map, whole in each place', async () => {
    const { body } = await api.visitor.get(`${url}/places`);
    expect(body.items).toMatchObject([
      { code: 'MA', label: 'Morocco', kind: 'country', latitude: 31.9, programmes: 1, expended: '12345.67' },
      { code: 'SN', label: 'Senegal', programmes: 2, approved: '2000000.00', transferred: '250000.00' },
    ]);
  });

  it('cost as many statements for one as for many', async () => {
    const one = await statements(api, () => api.visitor.get(`${url}/programmes?limit=1`));
    const many = await statements(api, () => api.visitor.get(`${url}/programmes?limit=50`));
    expect(many.length).toBe(one.length);
    expect(one.length).toBeLessThanOrEqual(3);
  });
});

describe('downloads', () => {
  const csv = async (file: string) => {
    const answer = await fetch(`${api.address}/api/v1${url}/downloads/${file}`);
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    return { answer, text, lines: text.slice(1).trimEnd().split('\r\n') };
  };

  it.each(['capitalisation', 'areas', 'series', 'contributors', 'programmes', 'places'])(
    '%s is a CSV file with its header and as many cells in every line',
    async (kind) => {
      const { answer, text, lines } = await csv(`${kind}.csv?language=fr`);
      expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toContain(`MIG00-${kind}-2026-11-21.csv`);
      expect(text.startsWith('\uFEFFfund,')).toBe(true);
      expect(lines.length).toBeGreaterThan(1);
      const cells = lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(',').length);
      expect(new Set(cells).size).toBe(1);
    },
  );

  it('tell raw amounts, disarm formulas, and leave empty what the books do not keep', async () => {
    const programmes = await csv('programmes.csv');
    expect(programmes.text).toContain("MIG00-JP-A,'=1+1 مشروع,active,Under way,TA1");
    expect(programmes.text).toContain('IOM,IOM,true,USD,600000.00,250000.00,1.00,12345.67');
    const standing = await csv('capitalisation.csv?language=es');
    expect(standing.text).toContain(',deposited,Depositado,USD,10000000.00');
    expect(standing.text).toMatch(/,target,Meta,USD,\r\n/);
    expect((await csv('contributors.csv')).lines[1]).toBe('MIG00,2026-11-21,DEU,DEU,USD,10000000.00');
    expect((await csv('series.csv?step=year')).lines).toHaveLength(4);
  });

  it('know their names and what may be asked of them', async () => {
    const status = async (file: string) => (await api.visitor.get(`${url}/downloads/${file}`)).status;
    expect(await status('notes.csv')).toBe(404);
    expect(await status('programmes.csv?asOf=2025-01-01')).toBe(422);
    expect(await status('capitalisation.csv?step=year')).toBe(422);
    expect(await status('series.csv?step=week')).toBe(422);
  });
});

describe('public answers', () => {
  it('are kept a minute, answered 304 when unchanged, and not kept for others when signed in', async () => {
    const first = await api.visitor.get(url);
    expect(first.headers).toMatchObject({
      ...{ 'cache-control': 'public, max-age=60', vary: 'accept-language' },
      etag: expect.stringMatching(/^W\/"/),
    });
    const again = await api.visitor.get(url, { 'if-none-match': `"other", ${first.headers['etag']}` });
    expect([again.status, again.body]).toEqual([304, {}]);
    const other = await api.visitor.get(url, {
      ...{ 'if-none-match': first.headers['etag']!, 'accept-language': 'es' },
    });
    expect(other.status).toBe(200);
    expect((await world.secretariat.get(url)).headers['cache-control']).toBe('private, max-age=60');
    expect((await world.secretariat.get('/funds/MIG00')).headers['cache-control']).toBeUndefined();
    expect((await api.visitor.get('/public/funds/NOPE')).headers['cache-control']).toBeUndefined();
  });

  it('tell nothing of notes, people or texts for the committee', async () => {
    const paths = ['', '/capitalisation', '/capitalisation/series', '/programmes', '/programmes/MIG00-JP-A'];
    for (const path of [...paths, '/places']) {
      const text = JSON.stringify((await api.visitor.get(`${url}${path}`)).body);
      expect(text).not.toMatch(/committee only|Corridors|MIG00-CN|Signatory|@|Programme C|"id"/);
    }
  });
});

describe('the flow', () => {
  it('leads from areas through programmes to organisations, and adds up for every reader', async () => {
    const { body } = await world.secretariat.get('/funds/MIG00/flow');
    expect(body).toMatchObject({
      ...{ currency: 'USD', allocated: '3000000.00', hidden: [] },
      areas: [{ code: 'TA1', label: expect.stringMatching(/^Promouvoir/), allocated: '3000000.00' }],
      organisations: [
        { code: 'ILO', allocated: '1200000.00' },
        { code: 'IOM', allocated: '1800000.00' },
      ],
    });
    expect(body.programmes).toHaveLength(3);
    expect(body.links).toHaveLength(6);
    const seen = (await world.donor.get('/funds/MIG00/flow')).body;
    expect(seen).toMatchObject({
      allocated: '3000000.00',
      hidden: [{ area: 'TA1', allocated: '1000000.00' }],
      programmes: [{ code: 'MIG00-JP-A' }, { code: 'MIG00-JP-B', allocated: '1000000.00' }],
    });
  });
});

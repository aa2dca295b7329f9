import { describe, expect, it } from '@jest/globals';
import { percentText, spokenAmount } from '../parts/amount-text';
import { capitalisationLayout } from './capitalisation-layout';
import { depositsLayout } from './deposits-layout';
import { flowLayout, flowOf } from './flow-layout';
import { placeCircles } from './map-layout';
import { placeRows } from './row-layout';
import { csvCell } from './saving';
import { linesOf, ticksUpTo } from './scale';
import { timelineLayout } from './timeline-layout';
import { runningSteps, standingSteps } from './waterfall-layout';

const standing = {
  currency: 'USD',
  target: '100.00',
  deposited: '40.00',
  committedOpen: '20.00',
  pledgedOpen: '10.00',
  gapToTarget: '60.00',
};

describe('the capitalisation bar', () => {
  it('lays amounts end to end up to the target', () => {
    const { segments, targetAt } = capitalisationLayout(standing, 1000);
    expect(segments).toEqual([
      { name: 'deposited', amount: '40.00', x: 0, width: 400 },
      { name: 'committedOpen', amount: '20.00', x: 400, width: 200 },
      { name: 'pledgedOpen', amount: '10.00', x: 600, width: 100 },
      { name: 'gap', amount: '30.00', x: 700, width: 300 },
    ]);
    expect(targetAt).toBe(1000);
  });

  it('shows the gap of the API where nothing is promised', () => {
    const { segments } = capitalisationLayout(
      { ...standing, committedOpen: '0.00', pledgedOpen: '0.00' },
      1000,
    );
    expect(segments.map(({ name, amount }) => [name, amount])).toEqual([
      ['deposited', '40.00'],
      ['gap', '60.00'],
    ]);
  });

  it('marks the target inside when more came in', () => {
    const { segments, targetAt } = capitalisationLayout({ ...standing, deposited: '200.00' }, 920);
    expect(targetAt).toBe(400);
    expect(segments.map(({ name }) => name)).not.toContain('gap');
  });

  it('stands without a target and without money', () => {
    const empty = { ...standing, target: null, gapToTarget: null, deposited: '0.00' };
    const { segments, targetAt } = capitalisationLayout(
      { ...empty, committedOpen: '0.00', pledgedOpen: '0.00' },
      1000,
    );
    expect([segments, targetAt]).toEqual([[], null]);
  });
});

describe('the waterfall', () => {
  const books = {
    ...{
      deposited: '100.00',
      interest: '0.00',
      otherIncome: '0.00',
      exchangeDifferences: '0.00',
      refunded: '5.00',
      agentFees: '1.00',
    },
    ...{ bankCharges: '0.00', directCosts: '4.00', transferred: '60.00', cashBalance: '40.00' },
    ...{ openReservations: '10.00', availableToAllocate: '30.00' },
  };

  it('ends each step where the next begins, and its sums are what the books say', () => {
    const steps = runningSteps(standingSteps(books).map((step) => ({ ...step, label: step.name })));
    expect(steps.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['deposited', 0, 100],
      ['agentFees', 100, 99],
      ['directCosts', 99, 95],
      ['transferred', 95, 35],
      ['refunded', 35, 40],
      ['cashBalance', 0, 40],
      ['openReservations', 40, 30],
      ['availableToAllocate', 0, 30],
    ]);
  });

  it('has room for what is below zero', () => {
    const row = { label: '', value: '', colour: '' };
    const { placed, zeroAt } = placeRows(
      [
        { ...row, from: 0, to: 100 },
        { ...row, from: 0, to: -25 },
      ],
      500,
      10,
    );
    expect(zeroAt).toBe(100);
    expect(placed.map(({ x, width, y }) => [x, width, y])).toEqual([
      [100, 400, 0],
      [0, 100, 10],
    ]);
  });
});

describe('deposits over time', () => {
  it('rise in steps under a target that changes with its period', () => {
    const layout = depositsLayout(
      [
        { asOf: '2022-01-01', deposited: '0.00', target: '50.00' },
        { asOf: '2023-01-01', deposited: '25.00', target: '50.00' },
        { asOf: '2024-01-01', deposited: '50.00', target: '100.00' },
      ],
      730,
      100,
    );
    expect(layout.line).toBe('M0 100H365V75H730V50');
    expect(layout.target).toBe('M0 50H730V0');
    expect(layout.amounts.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]);
    expect(layout.years.map(({ value, at }) => [value, at])).toEqual([
      [2022, 0],
      [2023, 365],
      [2024, 730],
    ]);
  });

  it('stand with a single day and no target', () => {
    const layout = depositsLayout([{ asOf: '2024-05-01', deposited: '0.00', target: null }], 100, 50);
    expect([layout.line, layout.target, layout.end.targetY]).toEqual(['M100 50', '', null]);
  });
});

describe('the flow', () => {
  const programme = (code: string, area: string, shares: [string, string][]) => ({
    code,
    title: code,
    primaryArea: { code: area, label: area },
    organisations: shares.map(([organisation, approved]) => ({ organisation, name: organisation, approved })),
  });

  it('carries the same amount through each column', () => {
    const flow = flowOf([
      programme('F-JP-1', 'TA1', [
        ['IOM', '60.00'],
        ['ILO', '40.00'],
      ]),
      programme('F-JP-2', 'TA1', [
        ['IOM', '10.00'],
        ['WHO', '0.00'],
      ]),
      programme('F-JP-3', 'TA2', []),
    ]);
    const { nodes, columns } = flowLayout(flow, 600, 300);
    expect(columns).toBe(3);
    const sum = (column: number) =>
      nodes.filter((node) => node.column === column).reduce((total, { value }) => total + value, 0);
    expect([sum(0), sum(1), sum(2)]).toEqual([110, 110, 110]);
    expect(nodes.map(({ short }) => short).sort()).toEqual(['ILO', 'IOM', 'JP-1', 'JP-2', 'TA1']);
    expect(
      nodes.every(({ x, y, width, height }) => x >= 0 && y >= -1 && x + width <= 600 && y + height <= 301),
    ).toBe(true);
  });
});

describe('the timeline', () => {
  it('puts words before a mark where they would leave the picture', () => {
    const layout = timelineLayout(
      {
        spans: [{ label: 'Programme', from: '2022-01-01', to: '2024-01-01' }],
        events: [
          { day: '2024-01-01', label: 'Final report accepted', kind: 'done' },
          { day: '2022-01-01', label: 'Signed', kind: 'done' },
        ],
        today: '2023-01-01',
      },
      730,
    );
    expect(layout.events.map(({ x, words }) => [x, words])).toEqual([
      [0, 'after'],
      [730, 'before'],
    ]);
    expect([layout.todayAt, layout.spans[0]!.width]).toEqual([365, 730]);
  });
});

describe('the map', () => {
  const place = (code: string, amount: string, point: [number, number] | null) => ({
    ...{ code, label: code, amount },
    ...{ latitude: point?.[0] ?? null, longitude: point?.[1] ?? null },
  });

  it('draws areas, not radii, in proportion, and leaves out what has no point', () => {
    const circles = placeCircles([
      place('A', '25.00', [0, 0]),
      place('B', '100.00', [10, 20]),
      place('C', '50.00', null),
      place('D', '0.00', [5, 5]),
    ]);
    expect(circles.map(({ code }) => code)).toEqual(['B', 'A']);
    expect(circles[0]!.radius / circles[1]!.radius).toBeCloseTo(2, 1);
  });
});

describe('words and figures of pictures', () => {
  it('breaks long labels and chooses round steps', () => {
    expect(linesOf('Protecting the rights of migrants', 15, 2)).toEqual(['Protecting the', 'rights of…']);
    expect(ticksUpTo(70_000_000, 4)).toEqual([0, 20_000_000, 40_000_000, 60_000_000, 80_000_000]);
    expect(ticksUpTo(0, 4)).toEqual([0]);
  });

  it('says 100 % only where nothing is missing', () => {
    expect(percentText('99.99', '100', 'en')).toBe('99%');
    expect(percentText('100', '100', 'en')).toBe('100%');
    expect(percentText('0.01', '100', 'en')).toBe('1%');
    expect(percentText('1', '0', 'en')).toBeNull();
    expect(spokenAmount('41200000.00', 'fr')).toMatch(/^41,2\smillions$/);
  });

  it('keeps words from being formulas in a spreadsheet', () => {
    expect(['=1+1', '-5.00', 'a "b", c', '@x'].map(csvCell)).toEqual([
      "'=1+1",
      '-5.00',
      '"a ""b"", c"',
      "'@x",
    ]);
  });
});

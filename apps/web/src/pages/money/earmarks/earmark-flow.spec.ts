import { describe, expect, it } from '@jest/globals';
import { type EarmarkClass, earmarkFlow, type Earmarks, shortName } from './earmark-flow';

const words = { free: 'Free', 'direct-costs': 'Costs', charges: 'Charges' };
const names = {
  titleOf: (code: string) => `Title of ${code}`,
  placeName: (code: string) => (code === '002' ? 'Africa' : code),
};

const classOf = (name: string, areas: string[] | null, free: string, sourceIds: string[]) => ({
  ...{ name, areas, places: null, free, sourceIds },
  ...{ net: '0.00', expected: '0.00', reserved: '0.00', transferred: '0.00' },
});
const drawOf = (sourceId: string, programme: string | null, reserved: string, transferred: string) => ({
  ...{ sourceId, programme, reserved, transferred, returned: '0.00' },
  ...{ purpose: programme ? ('allocation' as const) : ('direct-costs' as const) },
  ...{ allocationId: null, programmeId: null },
});

const earmarks: Earmarks = {
  ...{ currency: 'USD', matched: true, missing: '0.00', words: null, sources: [], demands: [] },
  classes: [classOf('“Borders”', ['TA3'], '0.00', ['a', 'b']), classOf('any purpose', null, '70.10', ['c'])],
  draws: [
    drawOf('a', 'F-JP-0001', '10.00', '20.00'),
    drawOf('b', 'F-JP-0001', '0.05', '0.00'),
    drawOf('c', null, '5.00', '1.00'),
  ],
};

describe('what earmarked money stands for', () => {
  it('runs from classes of money to programmes, to costs, and is free', () => {
    const { nodes, links } = earmarkFlow(earmarks, 'all', words, names);
    expect(links).toEqual([
      { source: 'class:0', target: 'for:F-JP-0001', amount: '30.05' },
      { source: 'class:1', target: 'for:direct-costs', amount: '6.00' },
      { source: 'class:1', target: 'free', amount: '70.10' },
    ]);
    expect(nodes.map(({ short }) => short)).toEqual(['TA3', 'any purpose', 'JP-0001', 'Costs', 'Free']);
  });

  it('leaves out what has been transferred when only the open is asked for', () => {
    const { links } = earmarkFlow(earmarks, 'open', words, names);
    expect(links.map(({ amount }) => amount)).toEqual(['10.05', '5.00', '70.10']);
  });

  it('is named by area and place, or by its name where no area binds it', () => {
    const [area, free] = earmarks.classes as [EarmarkClass, EarmarkClass];
    expect(shortName({ ...area, areas: ['TA3', 'TA4'] }, names.placeName)).toBe('TA3 + TA4');
    expect(shortName({ ...area, places: ['002', 'MA'] }, names.placeName)).toBe('TA3 · Africa, MA');
    expect(shortName(free, names.placeName)).toBe('any purpose');
  });
});

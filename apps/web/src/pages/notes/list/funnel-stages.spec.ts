import { describe, expect, it } from '@jest/globals';
import { funnelStages } from './funnel-stages';

const stage = (state: string, notes: number, requested = `${notes}.00`) =>
  ({ state, label: state, notes, requested }) as Parameters<typeof funnelStages>[0][number];

describe('the funnel of the pipeline', () => {
  it('counts each note at every stage that it came to', () => {
    const found = funnelStages([
      stage('submitted', 3),
      stage('ineligible', 2),
      stage('withdrawn', 1),
      stage('in_screening', 4),
      stage('declined', 5),
      stage('endorsed', 6),
      stage('converted', 7),
    ]);
    expect(found.map(({ stage, count }) => [stage, count])).toEqual([
      ['submitted', 28],
      ['eligible', 22],
      ['screened', 18],
      ['endorsed', 13],
      ['converted', 7],
    ]);
    expect(found[0]!.amount).toBe('28.00');
  });

  it('begins where all notes are that the reader may count', () => {
    const donor = funnelStages([stage('endorsed', 2), stage('converted', 3)]);
    expect(donor.map(({ stage, count }) => [stage, count])).toEqual([
      ['endorsed', 5],
      ['converted', 3],
    ]);
    const committee = funnelStages([stage('declined', 1), stage('endorsed', 2)]);
    expect(committee[0]).toMatchObject({ stage: 'screened', count: 3 });
  });
});

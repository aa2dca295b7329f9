import { describe, expect, it } from '@jest/globals';
import { type DayWords, type KnownDays, programmeDays } from './programme-days';

const words: DayWords = {
  decided: (outcome) => `decided: ${outcome}`,
  signed: (count) => `signed by ${count}`,
  transferred: (amount, count) => `${amount} to ${count}`,
  report: (type, year, state, count) => `${type} ${year} ${state} ×${count}`,
};
const nothing: KnownDays = { decisions: [], signatures: [], transfers: [], obligations: [] };
const owed = (state: 'open' | 'met' | 'waived', overdue = false) => ({
  ...{ dueOn: '2024-04-30', typeLabel: 'Financial', periodEnd: '2023-12-31', state, overdue },
});

describe('the days of a programme', () => {
  it('are one mark for what several hands did on a day', () => {
    const days = programmeDays(
      {
        ...nothing,
        decisions: [{ decidedOn: '2022-10-19', outcomeLabel: 'Approved' }],
        signatures: [{ signedOn: '2022-12-01' }, { signedOn: '2022-12-01' }],
        transfers: [
          { valueDate: '2023-01-11', amount: '10.50', state: 'executed' },
          { valueDate: '2023-01-11', amount: '9.50', state: 'executed' },
          { valueDate: null, amount: '7.00', state: 'requested' },
        ],
      },
      words,
    );
    expect(days.map(({ day, label }) => [day, label])).toEqual([
      ['2022-10-19', 'decided: Approved'],
      ['2022-12-01', 'signed by 2'],
      ['2023-01-11', '20.00 to 2'],
    ]);
  });

  it('are late when one of several reports is, done when all are met, and forget what was waived', () => {
    const kinds = (...obligations: KnownDays['obligations']) =>
      programmeDays({ ...nothing, obligations }, words).map(({ kind, label }) => [kind, label]);
    expect(kinds(owed('met'), owed('open', true))).toEqual([['late', 'Financial 2023 late ×2']]);
    expect(kinds(owed('met'), owed('waived'))).toEqual([['done', 'Financial 2023 accepted ×1']]);
    expect(kinds(owed('met'), owed('open'))).toEqual([['planned', 'Financial 2023 due ×2']]);
  });
});

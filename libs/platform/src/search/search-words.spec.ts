import { describe, expect, it } from '@jest/globals';
import { likePattern, searchWords } from './search-words.js';

describe('what somebody typed', () => {
  it.each([
    ['fair Recruit', `'fair':* & 'recruit':*`],
    ['Égalité', `'egalite':*`],
    ['MIG00-CN-0042', `'mig00':* & 'cn':* & '0042':*`],
    ["d'accord & !x | (y):*", `'d':* & 'accord':* & 'x':* & 'y':*`],
    ['移民', `'移民':*`],
    ['مشروع', `'مشروع':*`],
  ])('%j becomes words, each the beginning of one', (typed, query) => {
    expect(searchWords(typed)?.query).toBe(query);
  });

  it.each(['', '   ', '!?', "'"])('%j holds no word', (typed) => {
    expect(searchWords(typed)).toBeNull();
  });

  it('is cut after eight words', () => {
    expect(searchWords('a b c d e f g h i j')?.query.split('&')).toHaveLength(8);
  });

  it('is taken literally in a pattern', () => {
    expect(likePattern('50 %_\\')).toBe('50 \\%\\_\\\\');
  });
});

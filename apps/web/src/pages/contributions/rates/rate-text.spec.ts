import { describe, expect, it } from '@jest/globals';
import { rateOf } from './rate-text.js';

describe('a rate as it is typed', () => {
  it('takes the decimal mark of the reader’s language, and guesses nothing', () => {
    expect(rateOf(' 0.9142 ', 'en')).toBe('0.9142');
    expect(rateOf('0,9142', 'fr')).toBe('0.9142');
    expect(rateOf('0.9142', 'es')).toBe('0.9142');
    expect(rateOf('1,234', 'en')).toBe('1,234');
  });
});

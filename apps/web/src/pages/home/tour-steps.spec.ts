import { describe, expect, it } from '@jest/globals';
import { tourSteps } from './tour-steps';

describe('a tour', () => {
  it('goes from the tasks through the places that the reader has to the search', () => {
    const entries = [{ text: 'standing', to: 'capitalisation', path: '/funds/MIG00/capitalisation' }];
    expect(tourSteps(['capitalisation', 'programmes'], entries)).toEqual([
      { text: 'tasks', selector: 'nav a[href="/"]' },
      { text: 'standing', selector: 'nav a[href="/funds/MIG00/capitalisation"]' },
      { text: 'search', selector: '[data-search-button]' },
    ]);
  });
});

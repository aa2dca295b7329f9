import { describe, expect, it } from '@jest/globals';
import { afterOwnSaves, keepOwnSave } from './own-saves.js';

describe('own saves of a programme', () => {
  it('lead from part to part', () => {
    keepOwnSave('p', 3, 4);
    keepOwnSave('p', 4, 5);
    expect([3, 4, 5].map((version) => afterOwnSaves('p', version))).toEqual([5, 5, 5]);
  });

  it('do not pass over what somebody else saved, nor to another programme', () => {
    keepOwnSave('q', 1, 2);
    keepOwnSave('q', 3, 4);
    expect([afterOwnSaves('q', 1), afterOwnSaves('r', 1)]).toEqual([2, 1]);
  });
});

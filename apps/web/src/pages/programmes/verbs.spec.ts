import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../api/me.js';
import { isOpenForWriting, nextVerb, otherVerbs, whyNot } from './verbs.js';

const roles = (...held: Role[]) => new Set<Role>(held);

describe('what can be done with a programme', () => {
  it('has one next step, and the others beside it', () => {
    expect(nextVerb('submitted')).toBe('appraise');
    expect(otherVerbs('submitted')).toEqual(['return', 'cancel']);
    expect(nextVerb('appraised')).toBeNull();
    expect(otherVerbs('active')).toEqual(['suspend', 'close-operationally']);
    expect(otherVerbs('financially_closed')).toEqual([]);
  });

  it('tells who does it', () => {
    expect(whyNot('submit', roles('focal-point'), true)).toBeNull();
    expect(whyNot('submit', roles('secretariat'), false)).toBe('notConvening');
    expect(whyNot('appraise', roles('secretariat'), false)).toBeNull();
    expect(whyNot('cancel', roles('focal-point'), true)).toBe('notSecretariat');
  });

  it('opens the document while its writers hold it', () => {
    expect(isOpenForWriting('returned')).toBe(true);
    expect(isOpenForWriting('submitted')).toBe(false);
  });
});

import { describe, expect, it } from '@jest/globals';
import { passwordProblems } from './password.rules.js';

describe('a password', () => {
  const codes = (password: string) => passwordProblems(password, 'amina@iom.test').map(({ code }) => code);

  it('has at least twelve characters, counted as people count', () => {
    expect(codes('tributary-demo')).toEqual([]);
    expect(codes('elevenchars')).toEqual(['password-too-short']);
    expect(codes('😀'.repeat(11))).toEqual(['password-too-short']);
    expect(codes('😀'.repeat(12))).toEqual([]);
  });

  it('is not the e-mail address', () => {
    expect(codes(' Amina@IOM.test')).toEqual(['password-is-email']);
  });
});

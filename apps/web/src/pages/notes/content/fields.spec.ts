import { describe, expect, it } from '@jest/globals';
import { contentFields, narrativeFields, problemsBySection, sectionOf } from './fields.js';

describe('the sections of the form', () => {
  it('hold every field once, the long texts among them', () => {
    expect(new Set(contentFields).size).toBe(contentFields.length);
    expect(narrativeFields.every((field) => contentFields.includes(field))).toBe(true);
  });

  it('are told by a pointer into a field', () => {
    expect(sectionOf('/budget/0/direct')).toBe('budget');
    expect(sectionOf('/sdgTargets')).toBe('themes');
    expect(sectionOf('/somethingNew')).toBe('basics');
  });

  it('are complete when nothing is wrong in them', () => {
    const problems = [{ pointer: '/title' }, { pointer: '/budget/0/direct' }, { pointer: '/budget' }];
    const counts = problemsBySection(problems);
    expect(counts).toMatchObject({ basics: 1, budget: 2, themes: 0, contacts: 0 });
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Content, type ContentField, contentFields } from '../content/fields.js';
import { same } from '../content/same.js';
import { changeOf, chosen, freshDraft, received, redone, typed, undone, unsavedFields } from './draft.js';

const empty = freshDraft({}, 1);

describe('a draft on the screen', () => {
  it('undoes and redoes across fields, a word at a time', () => {
    let draft = typed(empty, 'title', 'A', 0);
    draft = typed(draft, 'title', 'Ab', 500);
    draft = typed(draft, 'context', 'x', 900);
    draft = typed(draft, 'title', 'Abc', 1_000);
    expect(undone(draft).mine).toEqual({ title: 'Ab', context: 'x' });
    expect(undone(undone(draft)).mine.context).toBeUndefined();
    expect(undone(undone(undone(draft))).mine.title).toBeUndefined();
    expect(redone(undone(draft)).mine).toEqual(draft.mine);
    expect(typed(undone(draft), 'risks', 'r', 5_000).future).toEqual([]);
  });

  it('sends only what changed, and null for what was cleared', () => {
    const draft = typed(freshDraft({ title: 'T', places: ['KE'] }, 3), 'places', [], 0);
    expect(unsavedFields(draft)).toEqual(['places']);
    expect(changeOf(draft, ['places'])).toEqual({ places: null });
    expect(unsavedFields(typed(draft, 'places', ['KE'], 9_000))).toEqual([]);
  });
});

describe('two people in one note', () => {
  it('keeps both when they wrote different fields', () => {
    const mine = typed(freshDraft({ title: 'T', context: 'c' }, 1), 'context', 'mine', 0);
    const { draft, taken } = received(mine, { title: 'Theirs', context: 'c' }, 2);
    expect(draft.mine).toEqual({ title: 'Theirs', context: 'mine' });
    expect(taken).toEqual(['title']);
    expect(draft.conflicts).toEqual([]);
    expect(unsavedFields(draft)).toEqual(['context']);
  });

  it('asks when both wrote the same field, and saves nothing of it before', () => {
    const mine = typed(freshDraft({ title: 'T' }, 1), 'title', 'Mine', 0);
    const { draft } = received(mine, { title: 'Theirs' }, 2);
    expect(draft.conflicts).toEqual([{ field: 'title', theirs: 'Theirs' }]);
    expect(unsavedFields(draft)).toEqual([]);
    expect(unsavedFields(chosen(draft, 'title', 'mine', 1))).toEqual(['title']);
    const taken = chosen(draft, 'title', 'theirs', 1);
    expect(taken.mine.title).toBe('Theirs');
    expect(undone(taken).mine.title).toBe('Mine');
    expect(received(draft, { title: 'Theirs' }, 3).draft.conflicts).toHaveLength(1);
    expect(received(draft, { title: 'Mine' }, 3).draft.conflicts).toEqual([]);
  });

  it('sees its own change come back as no conflict, whatever the order of keys', () => {
    const line = { organisation: 'ILO', direct: '1.00', indirect: '0.07' };
    const mine = typed(freshDraft({}, 1), 'budget', [line], 0);
    const stored = [{ direct: '1.00', indirect: '0.07', organisation: 'ILO' }];
    const { draft } = received(mine, { budget: stored }, 2);
    expect(draft.conflicts).toEqual([]);
    expect(unsavedFields(draft)).toEqual([]);
  });

  it('never loses a field that only one of them changed', () => {
    const text = fc.constantFrom<string | undefined>(undefined, 'a', 'b', 'c');
    const content = fc.record(Object.fromEntries(contentFields.map((field) => [field, text])));
    fc.assert(
      fc.property(content, content, content, (base, here, there) => {
        const draft = { ...freshDraft(base as Content, 1), mine: here as Content };
        const after = received(draft, there as Content, 2).draft;
        for (const field of contentFields as ContentField[]) {
          const [b, h, t] = [base[field], here[field], there[field]];
          const asked = after.conflicts.some((each) => each.field === field);
          if (same(b, h)) expect(same(after.mine[field], t)).toBe(true);
          else expect(same(after.mine[field], h)).toBe(true);
          expect(asked).toBe(!same(b, h) && !same(b, t) && !same(h, t));
        }
      }),
    );
  });
});

import type { Schema } from '../../../api/client';
import { fullAmount } from '../../../parts/amount-text';
import { readAmount } from '../../../parts/decimal';
import { type Item, type ListName, listSections, textSections } from './sections';

type Report = Schema<'ReportAnswer'>;
type Change = Schema<'ReportChangeBody'>;

/** A report as it is typed: every field is text until it is sent. */
export interface ReportDraft {
  /** Amounts as typed, by category. */
  amounts: Record<string, string>;
  remarks: string;
  texts: Record<string, string>;
  lists: Record<ListName, Item[]>;
}

interface Told {
  category: string;
  amount: string | null;
}

/** Stands in a field that an entry cannot do without, until something is written there. */
const unwritten = '–';

/** The draft of a report as the API gives it. */
export function draftOf({ financial, narrative }: Report, language: string): ReportDraft {
  const given = (narrative ?? {}) as Record<string, unknown>;
  const amounts = (financial?.lines ?? []).map(({ category, actual }) => [
    category,
    actual === null ? '' : fullAmount(actual, language),
  ]);
  const texts = textSections.map((name) => [name, (given[name] as string | null | undefined) ?? '']);
  const lists = listSections.map(({ name, fields }) => {
    const items = (given[name] ?? []) as Record<string, unknown>[];
    return [
      name,
      items.map((item) =>
        Object.fromEntries(
          fields.map((field) => {
            const value = item[field.name];
            return [field.name, value === unwritten ? '' : String((value as string | null) ?? '')];
          }),
        ),
      ),
    ];
  });
  return {
    amounts: Object.fromEntries(amounts) as Record<string, string>,
    remarks: financial?.remarks ?? '',
    texts: Object.fromEntries(texts) as Record<string, string>,
    lists: Object.fromEntries(lists) as Record<ListName, Item[]>,
  };
}

/** What is sent to save a draft; amounts that cannot be read yet are left as the server has them. */
export function changeOf(draft: ReportDraft, financial: boolean, language: string): Change {
  if (financial) {
    const expenditure = Object.entries(draft.amounts).flatMap(([category, typed]): Told[] => {
      const read = readAmount(typed, language);
      if ('amount' in read) return [{ category, amount: read.amount }];
      return read.problem === 'empty' ? [{ category, amount: null }] : [];
    });
    const change = { financial: { expenditure, remarks: draft.remarks.trim() || null } };
    return change as Change;
  }
  const texts = textSections.map((name) => [name, draft.texts[name]?.trim() ? draft.texts[name] : null]);
  const lists = listSections.map(({ name, fields }) => [
    name,
    draft.lists[name].map((item) => Object.fromEntries(fields.map((field) => sent(field, item[field.name])))),
  ]);
  return { narrative: Object.fromEntries([...texts, ...lists]) } as Change;
}

type Field = (typeof listSections)[number]['fields'][number];

function sent({ name, kind, needed }: Field, typed = ''): [string, unknown] {
  if (kind === 'scale') return [name, Number(typed) || 1];
  if (kind === 'number') return [name, numberText(typed)];
  return [name, needed && typed.trim() === '' ? unwritten : typed];
}

/** A number as people write it, as decimal text; null for nothing and for what is no number. */
export function numberText(typed: string): string | null {
  const bare = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(bare) ? bare : null;
}

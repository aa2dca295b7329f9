import type { Schema } from '../../../api/client';
import { minorIn } from '../amounts';
import { type AgreementDraft, bodyOf } from './draft';

/** A change of a signed agreement while it is typed: the whole agreement as it is from then on. */
export interface AmendmentDraft extends AgreementDraft {
  amendedOn: string;
  reason: string;
}

/** The agreement as it is, to be changed. */
export function amendmentOf(agreement: Schema<'AgreementAnswer'>, today: string): AmendmentDraft {
  const { contributor, number, signedOn, currency, amount, note } = agreement;
  return {
    ...{ contributor, number, signedOn, currency, amount, note, settled: {} },
    ...{ amendedOn: today, reason: '' },
    lines: agreement.lines.map(({ id, amount: whole, areas, places, received }, at) => ({
      ...{ key: at + 1, id, amount: whole, areas, places },
      ...(minorIn(received, currency) > 0n ? { received } : {}),
    })),
    instalments: agreement.instalments.map(({ id, dueOn, amount: whole, paid }, at) => ({
      ...{ key: at + 1, id, dueOn, amount: whole },
      ...(minorIn(paid, currency) > 0n ? { received: paid } : {}),
    })),
  };
}

export type MissingOfAmendment = 'amendedOn' | 'amendReason';

/** What the amendment itself still lacks. */
export function missingOfAmendment({ amendedOn, reason }: AmendmentDraft): MissingOfAmendment[] {
  return [
    ...(amendedOn === '' ? (['amendedOn'] as const) : []),
    ...(reason.trim() === '' ? (['amendReason'] as const) : []),
  ];
}

/** What the API takes: every part, those that were there by their ids. */
export function amendBody(draft: AmendmentDraft, currency: string): Schema<'AmendBody'> {
  const { amount, lines, instalments } = bodyOf(draft, currency);
  const known = ({ id }: { id?: string }) => (id ? { id } : {});
  return {
    ...{ amendedOn: draft.amendedOn, reason: draft.reason.trim(), amount },
    lines: lines.map((line, at) => ({ ...line, ...known(draft.lines[at]!) })),
    instalments: instalments!.map((part, at) => ({ ...part, ...known(draft.instalments[at]!) })),
  };
}

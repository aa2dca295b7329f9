import { type FieldError, formatMinor, sumMinor } from '#kernel';
import { readAmount } from '../rates/rates.rules.js';

/** A part of a deposit for an instalment and, where the agreement has several, one of its lines. */
export interface NewPart {
  readonly instalment: string;
  readonly line?: string | null;
  /** In the currency of the deposit and the agreement. */
  readonly amount: string;
}

/** How the parts of a deposit are given. */
export interface NewApplication {
  readonly parts: readonly NewPart[];
  /** More than is open of an instalment or a line is taken only when it is confirmed. */
  readonly confirmOverPayment?: boolean;
}

/** What is known of an instalment that a part names. */
export interface KnownInstalment {
  readonly id: string;
  readonly agreementId: string;
  readonly contributorId: string;
  readonly currency: string;
  readonly isOver: boolean;
  readonly openMinor: bigint;
  readonly lines: readonly { readonly id: string; readonly openMinor: bigint }[];
}

export interface Part {
  readonly instalmentId: string;
  readonly lineId: string;
  readonly amountMinor: bigint;
}

export interface AppliedDeposit {
  /** Null while nobody knows whose it is: then the first part tells. */
  readonly contributorId: string | null;
  readonly currency: string;
  readonly leftMinor: bigint;
}

/**
 * Checks how a deposit is applied: every part on an instalment of the contributor's own agreement in the
 * deposit's currency, all parts together never more than is left of the deposit, and nothing over-paid unless
 * confirmed. `root` is where the parts stand in the body.
 */
export function partsOf(
  deposit: AppliedDeposit,
  given: NewApplication,
  known: ReadonlyMap<string, KnownInstalment>,
  root = '',
): { parts: Part[]; contributorId: string | null; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const open = new Map<string, bigint>();
  let { contributorId } = deposit;
  const parts = given.parts.flatMap((part, index): Part[] => {
    const pointer = `${root}/parts/${index}`;
    const instalment = known.get(part.instalment);
    if (!instalment) return refused(errors, { pointer: `${pointer}/instalment`, code: 'instalment-unknown' });
    contributorId ??= instalment.contributorId;
    const line = part.line
      ? instalment.lines.find(({ id }) => id === part.line)
      : instalment.lines.length === 1
        ? instalment.lines[0]
        : undefined;
    const before = errors.length;
    errors.push(...fitErrors(deposit.currency, contributorId, instalment, pointer));
    if (!line) {
      errors.push({ pointer: `${pointer}/line`, code: part.line ? 'line-unknown' : 'field-required' });
    }
    const { minor, errors: wrong } = readAmount(part.amount, deposit.currency, `${pointer}/amount`);
    errors.push(...wrong);
    if (errors.length > before || !line) return [];
    if (!given.confirmOverPayment) {
      const at = { pointer: `${pointer}/amount`, currency: deposit.currency, minor };
      errors.push(
        ...overErrors(open, { ...at, id: instalment.id, openMinor: instalment.openMinor }, 'instalment'),
        ...overErrors(open, { ...at, id: line.id, openMinor: line.openMinor }, 'line'),
      );
    }
    return [{ instalmentId: instalment.id, lineId: line.id, amountMinor: minor }];
  });
  const total = sumMinor(parts.map(({ amountMinor }) => amountMinor));
  if (errors.length === 0 && total > deposit.leftMinor) {
    const left = `${deposit.currency} ${formatMinor(deposit.leftMinor, deposit.currency)}`;
    errors.push({ pointer: `${root}/parts`, code: 'parts-above-deposit', params: { left } });
  }
  return { parts, contributorId, errors };
}

function refused(errors: FieldError[], error: FieldError): [] {
  errors.push(error);
  return [];
}

function fitErrors(
  currency: string,
  contributorId: string,
  instalment: KnownInstalment,
  pointer: string,
): FieldError[] {
  const at = `${pointer}/instalment`;
  if (instalment.contributorId !== contributorId) return [{ pointer: at, code: 'contributor-differs' }];
  if (instalment.currency !== currency) {
    return [{ pointer: at, code: 'currency-differs', params: { currency: instalment.currency } }];
  }
  return instalment.isOver ? [{ pointer: at, code: 'instalment-unknown' }] : [];
}

/** Takes the amount from what is open, also of earlier parts of the same application. */
function overErrors(
  open: Map<string, bigint>,
  at: { id: string; openMinor: bigint; minor: bigint; currency: string; pointer: string },
  of: 'instalment' | 'line',
): FieldError[] {
  const left = open.get(at.id) ?? at.openMinor;
  open.set(at.id, left - at.minor);
  if (at.minor <= left) return [];
  const shown = formatMinor(left > 0n ? left : 0n, at.currency);
  const params = { open: `${at.currency} ${shown}` };
  return [{ pointer: at.pointer, code: `payment-above-${of}`, params }];
}

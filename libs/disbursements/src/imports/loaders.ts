import { Injectable } from '@nestjs/common';
import {
  type Actor,
  currencyDigits,
  DomainError,
  formatMinor,
  isId,
  parseMinor,
  refuseFields,
} from '#kernel';
import { Documents, ExchangeRates, type NewDeposit } from '#funding';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { Transfers } from '../transfers/transfers.service.js';
import type { ImportColumn, ImportKind, RowValues } from './columns.rules.js';

interface TransferRow {
  id: string;
  version: number;
  amount: string;
}

/** Loads one row through the same services as by hand; returns the id of the record. */
@Injectable()
export class Loaders {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly transfers: Transfers,
    private readonly rates: ExchangeRates,
  ) {}

  /** Throws what the service throws; `fields-wrong` names columns. */
  load(actor: Actor, fund: Fund, kind: ImportKind, values: RowValues): Promise<string> {
    if (kind === 'exchange-rates') return this.rate(actor, fund, values);
    return kind === 'deposits' ? this.deposit(actor, fund, values) : this.transfer(actor, fund, values);
  }

  private async deposit(actor: Actor, fund: Fund, values: RowValues): Promise<string> {
    const { contributor = null, currency, valueDate, bankReference, remitter } = values;
    const amountMinor = minorOf('amount', values.amount!, currency ?? fund.currency);
    if (amountMinor <= 0n) refuseFields([{ pointer: '/amount', code: 'amount-not-positive' }]);
    const deposit = {
      contributor,
      amountMinor,
      bankChargeMinor: minorOf('bankCharge', values.bankCharge ?? '0', fund.currency),
      ...(currency ? { currency } : {}),
      valueDate: valueDate!,
      bankReference: shortText('bankReference', bankReference!),
      ...(remitter ? { remitter: shortText('remitter', remitter, 300) } : {}),
      ...statedRate(values),
    };
    return this.documents.recordDeposit(actor, fund, deposit).catch(sendToHand);
  }

  private rate(actor: Actor, fund: Fund, values: RowValues): Promise<string> {
    const { currency, validFrom, rate, source = 'United Nations operational rates of exchange' } = values;
    if (!/^[A-Z]{3}$/.test(currency!)) {
      const params = { expected: 'USD (ISO 4217)' };
      refuseFields([{ pointer: '/currency', code: 'text-malformed', params }]);
    }
    return this.rates.record(actor, fund, {
      ...{ currency: currency!, validFrom: validFrom!, rate: rate! },
      source: shortText('source', source, 200),
    });
  }

  /** Executes an approved transfer with what the bank confirmed; hands and gates hold as always. */
  private async transfer(actor: Actor, fund: Fund, values: RowValues): Promise<string> {
    const found = await this.find(fund, values);
    if (found.length === 0) refuseFields([{ pointer: '/programme', code: 'transfer-unknown' }]);
    if (found.length > 1) refuseFields([{ pointer: '/programme', code: 'transfer-not-unique' }]);
    const { id, version, amount } = found[0]!;
    if (values.amount !== undefined && minorOf('amount', values.amount, fund.currency) !== BigInt(amount)) {
      const params = { amount: formatMinor(amount, fund.currency), currency: fund.currency };
      refuseFields([{ pointer: '/amount', code: 'amount-differs', params }]);
    }
    const bankReference = shortText('bankReference', values.bankReference!);
    await this.transfers.execute(actor, fund, id, version, { valueDate: values.valueDate!, bankReference });
    return id;
  }

  private find(fund: Fund, values: RowValues): Promise<TransferRow[]> {
    const { transfer = null, tranche } = values;
    if (transfer !== null && !isId(transfer)) {
      refuseFields([{ pointer: '/transfer', code: 'text-malformed', params: { expected: 'uuid' } }]);
    }
    if (!/^\d{1,2}$/.test(tranche!)) {
      const params = { min: 1, max: 20 };
      refuseFields([{ pointer: '/tranche', code: 'number-out-of-range', params }]);
    }
    return this.database.query<TransferRow>(
      `SELECT t.id, t.version, t.amount_minor::text AS amount
         FROM transfer t JOIN programme p ON p.id = t.programme_id
         JOIN organisation o ON o.id = t.organisation_id
        WHERE t.fund_id = $1 AND t.state = 'approved' AND p.code = $2 AND o.code = $3
          AND t.tranche_number = $4 AND ($5::uuid IS NULL OR t.id = $5)`,
      [fund.id, values.programme, values.organisation, Number(tranche), transfer],
    );
  }
}

function minorOf(column: ImportColumn, text: string, currency: string): bigint {
  const minor = parseMinor(text, currency);
  if (minor === null) {
    const params = { digits: currencyDigits(currency) };
    throw new DomainError('fields-wrong', {
      errors: [{ pointer: `/${column}`, code: 'amount-malformed', params }],
    });
  }
  return minor;
}

function shortText(column: ImportColumn, text: string, max = 100): string {
  const params = { max, length: text.length };
  if (text.length > max) refuseFields([{ pointer: `/${column}`, code: 'text-too-long', params }]);
  return text;
}

function statedRate({
  rate,
  rateSource,
  rateReason,
}: RowValues): Pick<NewDeposit, 'rate' | 'rateSource' | 'rateReason'> {
  return {
    ...(rate ? { rate } : {}),
    ...(rateSource ? { rateSource: shortText('rateSource', rateSource, 200) } : {}),
    ...(rateReason ? { rateReason: shortText('rateReason', rateReason, 1_000) } : {}),
  };
}

/** A rate far from the table's is confirmed by somebody who looks at it, not by a column (ADR 0183). */
function sendToHand(error: unknown): never {
  if (!(error instanceof DomainError) || !error.details.errors) throw error;
  const errors = error.details.errors.map((each) =>
    each.code === 'rate-far-from-table' ? { ...each, code: 'rate-far-by-hand' as const } : each,
  );
  throw new DomainError(error.code, { ...error.details, errors });
}

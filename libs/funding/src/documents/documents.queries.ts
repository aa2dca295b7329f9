import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { containing, type DaySort, type PageRequest, readPage, Where } from '../paging.js';
import { type AppliedRate, rateText } from '../rates/rates.rules.js';
import { fundingTexts } from '../texts/texts.js';
import { type AppliedPart, appliedParts } from './applied-parts.js';
import {
  type DocumentState,
  documentTables,
  type EntryKind,
  type EntryType,
  readableContributors,
} from './documents.rules.js';
import { deviationPoints } from './stated-rate.rules.js';

interface DocumentView {
  id: string;
  amount: string;
  currency: string;
  valueDate: Day;
  bankReference: string;
  state: DocumentState;
  stateLabel: string;
  /** Who entered it; not told to donors. */
  recordedBy: string | null;
  recordedAt: Date;
  reversedAt: Date | null;
  reversalReason: string | null;
  version: number;
}

/** A deposit: `amount`, `currency` and what follows are the fund's, those with `donor` the giver's. */
export interface DepositView extends DocumentView, AppliedRate {
  /** Why the agent stated another rate than the table's of that day, and how far that lies from it. */
  rateReason: string | null;
  tableRate: string | null;
  tableRateOn: Day | null;
  rateDeviationPercent: string | null;
  /** Null while nobody knows whose the money is; the name then says so. */
  contributor: string | null;
  contributorName: string;
  /** Who sent the money as the bank tells it. */
  remitter: string | null;
  donorAmount: string;
  donorCurrency: string;
  /** What is applied to instalments, and what is left, in the giver's currency. */
  applied: string;
  unapplied: string;
  bankCharge: string;
  agentFee: string;
  agentFeeBasisPoints: number;
  /** What reached the fund: amount − bank charge − agent's fee. */
  net: string;
}

export interface DepositWithParts extends DepositView {
  parts: AppliedPart[];
}

export interface DepositFilter extends DocumentFilter {
  contributor?: string;
  /** Only deposits whose contributor is (or is not) known. */
  identified?: boolean;
  /** Only deposits of which something is (or nothing is) left to apply. */
  unapplied?: boolean;
}

export interface EntryView extends DocumentView {
  kind: EntryKind;
  kindLabel: string;
  description: string;
}

export interface DocumentFilter extends PageRequest {
  state?: DocumentState;
  valueFrom?: Day;
  valueTo?: Day;
  /** Part of the bank reference, of a deposit's contributor, or of the description. */
  q?: string;
  sort?: DaySort;
}

const columns = `d.id, d.amount_minor AS amount, d.value_date AS "valueDate",
  d.bank_reference AS "bankReference", d.state, p.full_name AS "recordedBy", d.recorded_at AS "recordedAt",
  d.reversed_at AS "reversedAt", d.reversal_reason AS "reversalReason", d.version`;

function byDay(name: string, sort: DaySort = '-valueDate'): Keyset {
  const direction = sort === 'valueDate' ? 'asc' : 'desc';
  const keys = [
    { sql: 'd.value_date', type: 'date' },
    { sql: 'd.id', type: 'uuid' },
  ] as const;
  return new Keyset(name, keys, direction);
}

@Injectable()
export class DocumentQueries {
  constructor(private readonly database: Database) {}

  /** Deposits that the actor may read: all of the fund, or a donor's own. */
  deposits(actor: Actor, fund: Fund, filter: DepositFilter): Promise<Page<DepositView>> {
    const where = this.where(fund, filter)
      .add('d.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id))
      .add('o.code = ?', filter.contributor)
      .add('(d.contributor_id IS NOT NULL) = ?', filter.identified)
      .add("(d.state = 'recorded' AND d.donor_amount_minor > d.applied_minor) = ?", filter.unapplied)
      .add(
        `d.bank_reference ILIKE ? OR o.code ILIKE ? OR (o.name->>'en') ILIKE ? OR d.remitter ILIKE ?`,
        containing(filter.q),
      );
    return readPage(
      this.database,
      { ...this.depositList(actor, fund), where, order: byDay('deposit', filter.sort) },
      filter,
    );
  }

  /** One deposit. Throws `not-found` also when the actor may not see it. */
  async deposit(actor: Actor, fund: Fund, id: string): Promise<DepositWithParts> {
    const where = this.where(fund, {})
      .add('d.id = ?', id)
      .add('d.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id));
    const list = { ...this.depositList(actor, fund), where, order: byDay('deposit') };
    const found = only(await readPage(this.database, list, { limit: 1 }));
    return { ...found, parts: await appliedParts(this.database, fund, found) };
  }

  /** Income, bank charges or direct costs of the fund. */
  entries(
    actor: Actor,
    fund: Fund,
    type: EntryType,
    filter: DocumentFilter & { kind?: EntryKind },
  ): Promise<Page<EntryView>> {
    const where = this.where(fund, filter)
      .add('d.kind = ?', filter.kind)
      .add('d.bank_reference ILIKE ? OR d.description ILIKE ?', containing(filter.q));
    const list = { ...this.entryList(actor, fund, type), where, order: byDay(type, filter.sort) };
    return readPage(this.database, list, filter);
  }

  /** One of them. Throws `not-found`. */
  async entry(actor: Actor, fund: Fund, type: EntryType, id: string): Promise<EntryView> {
    const where = this.where(fund, {}).add('d.id = ?', id);
    const list = { ...this.entryList(actor, fund, type), where, order: byDay(type) };
    return only(await readPage(this.database, list, { limit: 1 }));
  }

  private where(fund: Fund, filter: DocumentFilter): Where {
    return new Where()
      .add('d.fund_id = ?', fund.id)
      .add('d.state = ?', filter.state)
      .add('d.value_date >= ?', filter.valueFrom)
      .add('d.value_date <= ?', filter.valueTo);
  }

  private depositList(actor: Actor, fund: Fund) {
    const isDonor = readableContributors(actor, fund.id) !== null;
    const texts = fundingTexts[actor.language];
    return {
      select: `${columns}, o.code AS contributor, o.name->>'${actor.language}' AS "contributorName",
        d.remitter, d.currency AS "donorCurrency", d.donor_amount_minor AS "donorAmount",
        d.applied_minor AS applied,
        d.donor_amount_minor - d.applied_minor AS unapplied, d.rate::text AS rate, d.rate_on AS "rateOn",
        d.rate_source AS "rateSource", d.rate_reason AS "rateReason", d.table_rate::text AS "tableRate",
        d.table_rate_on AS "tableRateOn", d.bank_charge_minor AS "bankCharge",
        d.agent_fee_minor AS "agentFee",
        d.agent_fee_basis_points AS "agentFeeBasisPoints",
        d.amount_minor - d.bank_charge_minor - d.agent_fee_minor AS net`,
      from: `deposit d LEFT JOIN organisation o ON o.id = d.contributor_id
             LEFT JOIN person p ON p.id = d.recorded_by`,
      item: (row: Omit<DepositView, 'currency' | 'stateLabel' | 'rateDeviationPercent'>): DepositView => {
        const inFund = (minor: string) => formatMinor(minor, fund.currency);
        const own = (minor: string) => formatMinor(minor, row.donorCurrency);
        return {
          ...row,
          contributorName: row.contributor === null ? texts.unidentified : row.contributorName,
          ...{ amount: inFund(row.amount), bankCharge: inFund(row.bankCharge), net: inFund(row.net) },
          ...{ agentFee: inFund(row.agentFee), currency: fund.currency, rate: rateText(row.rate) },
          ...{ donorAmount: own(row.donorAmount), applied: own(row.applied), unapplied: own(row.unapplied) },
          ...tableRateOf(row),
          stateLabel: texts.documentStates[row.state][isDonor ? 'partner' : 'staff'],
          recordedBy: isDonor ? null : row.recordedBy,
        };
      },
    };
  }

  private entryList(actor: Actor, fund: Fund, type: EntryType) {
    const texts = fundingTexts[actor.language];
    return {
      select: `${columns}, d.kind, d.description`,
      from: `${documentTables[type]} d LEFT JOIN person p ON p.id = d.recorded_by`,
      item: (row: Omit<EntryView, 'currency' | 'stateLabel' | 'kindLabel'>): EntryView => ({
        ...row,
        amount: formatMinor(row.amount, fund.currency),
        currency: fund.currency,
        kindLabel: texts.postingKinds[row.kind],
        stateLabel: texts.documentStates[row.state].staff,
      }),
    };
  }
}

function tableRateOf({ rate, tableRate }: { rate: string; tableRate: string | null }) {
  if (tableRate === null) return { tableRate, rateDeviationPercent: null };
  const table = rateText(tableRate);
  return { tableRate: table, rateDeviationPercent: formatMinor(deviationPoints(rateText(rate), table)) };
}

function only<Item>({ items }: Page<Item>): Item {
  if (!items[0]) throw new DomainError('not-found');
  return items[0];
}

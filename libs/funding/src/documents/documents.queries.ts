import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { Keyset, type Page } from '#platform/lists';
import { containing, type DaySort, type PageRequest, readPage, Where } from '../paging.js';
import { fundingTexts } from '../texts/texts.js';
import {
  type DocumentState,
  documentTables,
  type EntryKind,
  type EntryType,
  readableContributors,
} from './documents.rules.js';

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

export interface DepositView extends DocumentView {
  contributor: string;
  contributorName: string;
  bankCharge: string;
  agentFee: string;
  agentFeeBasisPoints: number;
  /** What reached the fund: amount − bank charge − agent's fee. */
  net: string;
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

type AmountKeys = 'amount' | 'bankCharge' | 'agentFee';

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
  deposits(
    actor: Actor,
    fund: Fund,
    filter: DocumentFilter & { contributor?: string },
  ): Promise<Page<DepositView>> {
    const where = this.where(fund, filter)
      .add('d.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id))
      .add('o.code = ?', filter.contributor)
      .add("d.bank_reference ILIKE ? OR o.code ILIKE ? OR (o.name->>'en') ILIKE ?", containing(filter.q));
    return readPage(
      this.database,
      { ...this.depositList(actor, fund), where, order: byDay('deposit', filter.sort) },
      filter,
    );
  }

  /** One deposit. Throws `not-found` also when the actor may not see it. */
  async deposit(actor: Actor, fund: Fund, id: string): Promise<DepositView> {
    const where = this.where(fund, {})
      .add('d.id = ?', id)
      .add('d.contributor_id = ANY (?::uuid[])', readableContributors(actor, fund.id));
    const list = { ...this.depositList(actor, fund), where, order: byDay('deposit') };
    return only(await readPage(this.database, list, { limit: 1 }));
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
    return {
      select: `${columns}, o.code AS contributor, o.name->>'${actor.language}' AS "contributorName",
        d.bank_charge_minor AS "bankCharge", d.agent_fee_minor AS "agentFee",
        d.agent_fee_basis_points AS "agentFeeBasisPoints"`,
      from: `deposit d JOIN organisation o ON o.id = d.contributor_id
             LEFT JOIN person p ON p.id = d.recorded_by`,
      item: (row: Omit<DepositView, 'currency' | 'stateLabel' | 'net'>): DepositView => {
        const [amount, bankCharge, agentFee] = (['amount', 'bankCharge', 'agentFee'] as AmountKeys[]).map(
          (key) => BigInt(row[key]),
        ) as [bigint, bigint, bigint];
        return {
          ...row,
          amount: formatMinor(amount, fund.currency),
          bankCharge: formatMinor(bankCharge, fund.currency),
          agentFee: formatMinor(agentFee, fund.currency),
          net: formatMinor(amount - bankCharge - agentFee, fund.currency),
          currency: fund.currency,
          stateLabel: fundingTexts[actor.language].documentStates[row.state][isDonor ? 'partner' : 'staff'],
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

function only<Item>({ items }: Page<Item>): Item {
  if (!items[0]) throw new DomainError('not-found');
  return items[0];
}

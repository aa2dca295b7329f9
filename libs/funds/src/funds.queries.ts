import { Injectable } from '@nestjs/common';
import { type Day, DomainError, formatMinor, type Language } from '#kernel';
import { Database } from '#platform/database';
import type { Fund } from './fund.entity.js';
import { Funds } from './funds.service.js';
import { type FundSettings, settingsOn } from './settings.rules.js';

export interface FundView {
  id: string;
  code: string;
  name: Record<Language, string>;
  /** What the fund is for; blank until written. */
  purpose: Record<Language, string>;
  currency: string;
  zone: string;
  version: number;
}

export interface DatedSettingView {
  key: string;
  value: unknown;
  validFrom: Day;
  reason: string;
  setAt: Date;
}

export interface SettingsView {
  on: Day;
  values: FundSettings;
  /** Everything that was ever set, latest first within each key; days to come included. */
  history: DatedSettingView[];
  version: number;
}

export interface TargetView {
  id: string;
  startsOn: Day;
  endsOn: Day;
  amount: string;
  source: string;
  version: number;
}

interface TargetRow extends Omit<TargetView, 'amount'> {
  amountMinor: string;
}

const targetColumns = `id, starts_on AS "startsOn", ends_on AS "endsOn", amount_minor AS "amountMinor",
                       source, version`;

@Injectable()
export class FundsQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Every fund, by code. There are few: a fund is an institution. */
  list(): Promise<FundView[]> {
    return this.database.query<FundView>(
      'SELECT id, code, name, purpose, currency, zone, version FROM fund ORDER BY code',
    );
  }

  /** The fund as it stands now. Throws `not-found`. */
  async one(code: string): Promise<FundView> {
    const [found] = await this.database.query<FundView>(
      'SELECT id, code, name, purpose, currency, zone, version FROM fund WHERE code = $1',
      [code.toUpperCase()],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** The settings in force on a day (default: today in the fund's zone) and how they came about. */
  async settings(code: string, on?: Day): Promise<SettingsView> {
    const fund = await this.one(code);
    const day = on ?? this.funds.today(fund);
    const history = await this.database.query<DatedSettingView>(
      `SELECT key, value, valid_from AS "validFrom", reason, set_at AS "setAt"
         FROM fund_setting WHERE fund_id = $1 ORDER BY key, valid_from DESC`,
      [fund.id],
    );
    return { on: day, values: settingsOn(day, history), history, version: fund.version };
  }

  /** The fund's targets, earliest first. */
  async targets(code: string): Promise<TargetView[]> {
    const fund = await this.funds.byCode(code);
    const found = await this.database.query<TargetRow>(
      `SELECT ${targetColumns} FROM fund_target WHERE fund_id = $1 ORDER BY starts_on`,
      [fund.id],
    );
    return found.map((target) => viewOf(target, fund));
  }

  /** One target. Throws `not-found`. */
  async target(code: string, id: string): Promise<TargetView> {
    const fund = await this.funds.byCode(code);
    const [found] = await this.database.query<TargetRow>(
      `SELECT ${targetColumns} FROM fund_target WHERE fund_id = $1 AND id = $2`,
      [fund.id, id],
    );
    if (!found) throw new DomainError('not-found');
    return viewOf(found, fund);
  }
}

function viewOf({ amountMinor, ...target }: TargetRow, fund: Fund): TargetView {
  return { ...target, amount: formatMinor(amountMinor, fund.currency) };
}

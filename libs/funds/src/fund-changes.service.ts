import { Injectable } from '@nestjs/common';
import {
  type Actor,
  Clock,
  type Day,
  DomainError,
  type FieldError,
  hasRole,
  type Language,
  newId,
  refuseFields,
} from '#kernel';
import { Database, lockRow, mapConstraints, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Fund, FundSetting } from './fund.entity.js';
import { Funds } from './funds.service.js';
import { beginErrors, isSettingKey, mayBeginOn, settingProblem } from './settings.rules.js';

export interface NewFund {
  code: string;
  name: Record<Language, string>;
  purpose?: Record<Language, string>;
  currency: string;
  zone: string;
}

/** What is not given stays. */
export interface FundChange {
  name?: Record<Language, string>;
  purpose?: Record<Language, string>;
}

const blank = { en: '', fr: '', es: '' };

export interface NewSetting {
  value: unknown;
  validFrom: Day;
  reason: string;
}

/** What administrators decide about a fund. The door has asked for the role. */
@Injectable()
export class FundChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /** Opens a fund. Throws `not-allowed`, `fund-code-taken`, `fields-wrong` (no such zone or currency). */
  async create(actor: Actor, fund: NewFund): Promise<void> {
    // An administrator of one fund opens no others.
    if (!hasRole(actor, null, 'administrator')) throw new DomainError('not-allowed');
    refuseFields([...zoneProblems(fund.zone), ...currencyProblems(fund.currency)]);
    const created: Fund = { purpose: blank, ...fund, id: newId(), version: 1 };
    await mapConstraints({ fund_code_unique: 'fund-code-taken' }, () =>
      this.database.transaction(async (tx) => {
        await tx.getRepository(Fund).insert(created);
        const subject = { type: 'fund', id: created.id };
        const payload = { code: fund.code };
        await this.events.record(tx, actor, { name: 'fund.created', fundId: created.id, subject, payload });
      }),
    );
  }

  /** Changes a fund's name or purpose. Throws `not-found`, `version-stale`. */
  async change(actor: Actor, code: string, version: number, change: FundChange): Promise<void> {
    await this.database.transaction(async (tx) => {
      const fund = await this.lock(tx, actor, code, version);
      await tx
        .getRepository(Fund)
        .update({ id: fund.id }, { name: change.name, purpose: change.purpose, version: version + 1 });
      const subject = { type: 'fund', id: fund.id };
      const payload = { code: fund.code };
      await this.events.record(tx, actor, { name: 'fund.changed', fundId: fund.id, subject, payload });
    });
    this.funds.forget(code);
  }

  /**
   * Sets a value from a day on; one that is still to come may be replaced. Throws `not-found` (no such
   * setting), `version-stale`, `fields-wrong`, `setting-in-force`.
   */
  async set(actor: Actor, code: string, key: string, version: number, setting: NewSetting): Promise<void> {
    if (!isSettingKey(key)) throw new DomainError('not-found');
    const problem = settingProblem(key, setting.value);
    await this.database.transaction(async (tx) => {
      const fund = await this.lock(tx, actor, code, version);
      const settings = tx.getRepository(FundSetting);
      const today = this.funds.today(fund);
      refuseFields(problem ? [problem] : beginErrors(key, setting.value, today));
      mayBeginOn(setting.validFrom, today, await settings.findBy({ fundId: fund.id, key }));
      await settings.delete({ fundId: fund.id, key, validFrom: setting.validFrom });
      const set = { id: newId(), fundId: fund.id, key, setBy: actor.personId, setAt: this.clock.now() };
      await settings.insert({ ...set, ...setting } as never);
      await tx.getRepository(Fund).update({ id: fund.id }, { version: version + 1 });
      await this.events.record(tx, actor, {
        name: 'fund.setting-changed',
        fundId: fund.id,
        subject: { type: 'fund', id: fund.id },
        payload: { key, validFrom: setting.validFrom, value: JSON.stringify(setting.value) },
      });
    });
    this.funds.forget(code);
  }

  private async lock(tx: Tx, actor: Actor, code: string, version: number): Promise<Fund> {
    const fund = await lockRow(tx, Fund, { code: code.toUpperCase() });
    if (!fund) throw new DomainError('not-found');
    await requireVersion(tx, fund, version, { type: 'fund', id: fund.id }, actor);
    return fund;
  }
}

function zoneProblems(zone: string): FieldError[] {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return [];
  } catch {
    return [{ pointer: '/zone', code: 'zone-unknown' }];
  }
}

function currencyProblems(currency: string): FieldError[] {
  const known = Intl.supportedValuesOf('currency').includes(currency);
  return known ? [] : [{ pointer: '/currency', code: 'text-malformed', params: { expected: 'ISO 4217' } }];
}

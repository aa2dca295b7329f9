import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayIn, DomainError } from '#kernel';
import { Database, rows, type Tx } from '#platform/database';
import { type Term, Vocabularies } from '#reference-data';
import { Fund } from './fund.entity.js';
import { type DatedSetting, type FundSettings, settingsOn } from './settings.rules.js';

const freshMs = 5_000;

/** Funds and what they decide for themselves. A fund's own row rarely changes and is kept a few seconds. */
@Injectable()
export class Funds {
  private readonly kept = new Map<string, { fund: Fund; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** The fund with this code (any case); a transaction reads it on its own connection. Throws `not-found`. */
  async byCode(code: string, tx: Tx = this.database.source.manager): Promise<Fund> {
    const known = this.kept.get(code);
    if (known && known.until > Date.now()) return known.fund;
    const fund = await tx.getRepository(Fund).findOneBy({ code: code.toUpperCase() });
    if (!fund) throw new DomainError('not-found');
    this.kept.set(code, { fund, until: Date.now() + freshMs });
    return fund;
  }

  /** The fund with this id; a transaction reads it on its own connection. Throws `not-found`. */
  async byId(id: string, tx: Tx = this.database.source.manager): Promise<Fund> {
    const fund = await tx.getRepository(Fund).findOneBy({ id });
    if (!fund) throw new DomainError('not-found');
    return fund;
  }

  /** Today in the fund's zone. */
  today(fund: Pick<Fund, 'zone'>): Day {
    return dayIn(this.clock.now(), fund.zone);
  }

  /** The settings in force on a day (default: today in the fund's zone). Within a transaction pass it. */
  async settings(fund: Fund, { day, tx }: { day?: Day; tx?: Tx } = {}): Promise<FundSettings> {
    const from = tx ?? this.database.source.manager;
    const sql = 'SELECT key, value, valid_from AS "validFrom" FROM fund_setting WHERE fund_id = $1';
    const dated = await rows<DatedSetting>(from, sql, [fund.id]);
    return settingsOn(day ?? this.today(fund), dated);
  }

  /** The fund's thematic areas today: its own wording, else the common one. Within a transaction pass it. */
  areas(fund: Pick<Fund, 'id' | 'zone'>, tx?: Tx): Promise<Term[]> {
    return this.vocabularies.terms('thematic-areas', fund.id, { on: dayIn(this.clock.now(), fund.zone), tx });
  }

  /** Reads the fund anew when it is next asked for; after a change. */
  forget(code: string): void {
    this.kept.delete(code);
    this.kept.delete(code.toUpperCase());
  }
}

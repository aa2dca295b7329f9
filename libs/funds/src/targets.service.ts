import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, formatMinor, newId, refuseFields, toMinor } from '#kernel';
import { Database, lockRow, mapConstraints, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { type Fund, FundTarget } from './fund.entity.js';
import { Funds } from './funds.service.js';

export interface NewTarget {
  startsOn: Day;
  endsOn: Day;
  /** Decimal text in the fund's currency. */
  amount: string;
  /** Where the target comes from: document and paragraph. */
  source: string;
}

/** What a fund aims to raise, period by period. The door has asked for the role. */
@Injectable()
export class Targets {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /** Adds a target; returns its id. Throws `target-overlaps`, `fields-wrong`. */
  async add(actor: Actor, code: string, target: NewTarget): Promise<string> {
    const fund = await this.funds.byCode(code);
    const { startsOn, endsOn, source } = target;
    const amountMinor = toMinor(target.amount, fund.currency);
    const added: FundTarget = {
      id: newId(),
      fundId: fund.id,
      startsOn,
      endsOn,
      amountMinor,
      source,
      version: 1,
    };
    checkPeriod(added);
    await this.write(async (tx) => {
      await tx.getRepository(FundTarget).insert(added);
      await this.tell(tx, actor, fund, added, 'added');
    });
    return added.id;
  }

  /** Changes a target. Throws `not-found`, `version-stale`, `target-overlaps`, `fields-wrong`. */
  async change(actor: Actor, code: string, id: string, version: number, change: Partial<NewTarget>) {
    const fund = await this.funds.byCode(code);
    await this.write(async (tx) => {
      const target = await lock(tx, actor, fund, id, version);
      const { amount, startsOn, endsOn, source } = change;
      const next: FundTarget = {
        ...target,
        startsOn: startsOn ?? target.startsOn,
        endsOn: endsOn ?? target.endsOn,
        source: source ?? target.source,
        amountMinor: amount === undefined ? target.amountMinor : toMinor(amount, fund.currency),
        version: version + 1,
      };
      checkPeriod(next);
      await tx.getRepository(FundTarget).update({ id }, next);
      await this.tell(tx, actor, fund, next, 'changed');
    });
  }

  /** Removes a target; that it was there stays in history. Throws `not-found`, `version-stale`. */
  async remove(actor: Actor, code: string, id: string, version: number): Promise<void> {
    const fund = await this.funds.byCode(code);
    await this.write(async (tx) => {
      const target = await lock(tx, actor, fund, id, version);
      await tx.getRepository(FundTarget).delete({ id });
      await this.tell(tx, actor, fund, target, 'removed');
    });
  }

  private write(work: (tx: Tx) => Promise<void>): Promise<void> {
    return mapConstraints({ fund_target_no_overlap: 'target-overlaps' }, () =>
      this.database.transaction(work),
    );
  }

  private async tell(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    target: FundTarget,
    change: 'added' | 'changed' | 'removed',
  ): Promise<void> {
    const amount = formatMinor(target.amountMinor, fund.currency);
    const { id, startsOn, endsOn } = target;
    await this.events.record(tx, actor, {
      name: 'fund.target-changed',
      fundId: fund.id,
      subject: { type: 'target', id },
      payload: { change, amount, startsOn, endsOn },
    });
  }
}

async function lock(tx: Tx, actor: Actor, fund: Fund, id: string, version: number): Promise<FundTarget> {
  const target = await lockRow(tx, FundTarget, { id, fundId: fund.id });
  if (!target) throw new DomainError('not-found');
  await requireVersion(tx, target, version, { type: 'target', id }, actor);
  return target;
}

function checkPeriod({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }): void {
  if (endsOn < startsOn) refuseFields([{ pointer: '/endsOn', code: 'end-before-start' }]);
}

import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type Language, newId, refuseFields } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, lockRow, mapConstraints, mapFieldConstraints, row, type Tx } from '#platform/database';
import { type EventName, Events, requireVersion } from '#platform/events';
import { Call, CallWaiver } from './call.entity.js';
import { type CallState, fixedErrors, windowErrors } from './call.rules.js';

type Texts = Partial<Record<Language, string>>;

export interface NewCall {
  code: string;
  title: Texts;
  guidance?: Texts;
  opensAt: string;
  closesAt: string;
  zone?: string;
  themes?: string[];
  regions?: string[];
  /** The rubric that its notes are screened by; none: the fund's own at that time. */
  rubricVersionId?: string | null;
}

export type CallChange = Partial<NewCall>;

export interface NewWaiver {
  organisation: string;
  until: string;
  reason: string;
}

const rubricUnknown = { pointer: '/rubricVersionId', code: 'rubric-not-published' } as const;
const rubricProblems = {
  call_rubric_version: rubricUnknown,
  call_rubric_published: rubricUnknown,
  call_rubric_frozen: { pointer: '/rubricVersionId', code: 'fixed-after-publication' },
} as const;

type CallEvent = Extract<EventName, 'call.created' | 'call.changed' | 'call.published' | 'call.closed'>;

/** What the secretariat does with calls. Every verb takes the version that the caller read. */
@Injectable()
export class Calls {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /**
   * Begins a call as a draft; the zone is the fund's unless named. Throws `fields-wrong`, `call-code-taken`.
   */
  async create(actor: Actor, fundCode: string, given: NewCall): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    const call = {
      id: newId(),
      fundId: fund.id,
      code: given.code,
      title: textsOf(given.title),
      guidance: textsOf(given.guidance ?? {}),
      opensAt: new Date(given.opensAt),
      closesAt: new Date(given.closesAt),
      zone: given.zone ?? fund.zone,
      themes: given.themes ?? [],
      regions: given.regions ?? [],
      rubricVersionId: given.rubricVersionId ?? null,
      state: 'draft' as const,
      createdBy: actor.personId,
      createdAt: this.clock.now(),
      version: 1,
    };
    refuseFields(windowErrors(call));
    await this.write(async (tx) => {
      await tx.getRepository(Call).insert(call);
      await this.tell(tx, actor, call, 'call.created');
    });
    return call.id;
  }

  /** Changes a draft freely; of a published call only title, guidance and the closing instant. */
  async change(
    actor: Actor,
    fundCode: string,
    id: string,
    version: number,
    change: CallChange,
  ): Promise<void> {
    await this.write(async (tx) => {
      const call = await this.locked(tx, actor, fundCode, id, version);
      if (call.state === 'closed') throw notPossible(call.state);
      if (call.state === 'open') refuseFields(fixedErrors(change));
      const { title, guidance, opensAt, closesAt, ...plain } = change;
      const changed = {
        ...call,
        ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
        title: title ? textsOf(title) : call.title,
        guidance: guidance ? textsOf(guidance) : call.guidance,
        opensAt: opensAt ? new Date(opensAt) : call.opensAt,
        closesAt: closesAt ? new Date(closesAt) : call.closesAt,
      };
      refuseFields(windowErrors(changed));
      await this.save(tx, actor, changed, 'call.changed');
    });
  }

  /** Opens the call to authors from its opening instant on. */
  async publish(actor: Actor, fundCode: string, id: string, version: number): Promise<void> {
    await this.write(async (tx) => {
      const call = await this.locked(tx, actor, fundCode, id, version);
      if (call.state !== 'draft') throw notPossible(call.state);
      const published = { ...call, state: 'open' as const, publishedAt: this.clock.now() };
      await this.save(tx, actor, published, 'call.published');
    });
  }

  /** Ends a call, also before its closing instant. */
  async close(actor: Actor, fundCode: string, id: string, version: number): Promise<void> {
    await this.write(async (tx) => {
      const call = await this.locked(tx, actor, fundCode, id, version);
      if (call.state !== 'open') throw notPossible(call.state);
      await this.save(tx, actor, { ...call, state: 'closed', closedAt: this.clock.now() }, 'call.closed');
    });
  }

  /**
   * Lets one organisation submit after the deadline, for a reason that is kept. Waivers are never altered.
   */
  async grantWaiver(actor: Actor, fundCode: string, callId: string, given: NewWaiver): Promise<string> {
    const fund = await this.funds.byCode(fundCode);
    const now = this.clock.now();
    const until = new Date(given.until);
    if (until <= now) refuseFields([{ pointer: '/until', code: 'instant-not-future' }]);
    return this.database.transaction(async (tx) => {
      const call = await tx.getRepository(Call).findOneBy({ id: callId, fundId: fund.id });
      if (!call) throw new DomainError('not-found');
      if (call.state === 'draft') throw notPossible(call.state);
      const organisationId = await organisationIdOf(tx, given.organisation);
      const waiver = { id: newId(), callId, organisationId, until, reason: given.reason.trim() };
      const granted = { grantedBy: actor.personId, grantedAt: now };
      await tx.getRepository(CallWaiver).insert({ ...waiver, ...granted });
      await this.events.record(tx, actor, {
        name: 'call.waiver-granted',
        fundId: fund.id,
        subject: { type: 'call', id: callId },
        payload: { code: call.code, waiverId: waiver.id, organisationId },
      });
      return waiver.id;
    });
  }

  private async locked(tx: Tx, actor: Actor, fundCode: string, id: string, version: number): Promise<Call> {
    const fund: Fund = await this.funds.byCode(fundCode, tx);
    const call = await lockRow(tx, Call, { id, fundId: fund.id });
    if (!call) throw new DomainError('not-found');
    await requireVersion(tx, call, version, { type: 'call', id }, actor);
    return call;
  }

  private async save(tx: Tx, actor: Actor, call: Call, event: CallEvent): Promise<void> {
    const { id, ...columns } = call;
    await tx.getRepository(Call).update({ id }, { ...columns, version: call.version + 1 });
    await this.tell(tx, actor, call, event);
  }

  private async tell(tx: Tx, actor: Actor, call: Pick<Call, 'id' | 'fundId' | 'code'>, name: CallEvent) {
    const { id, fundId, code } = call;
    await this.events.record(tx, actor, { name, fundId, subject: { type: 'call', id }, payload: { code } });
  }

  private write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return mapFieldConstraints(rubricProblems, () =>
      mapConstraints({ call_code_unique: 'call-code-taken' }, () => this.database.transaction(work)),
    );
  }
}

async function organisationIdOf(tx: Tx, code: string): Promise<string> {
  const found = await row<{ id: string }>(tx, 'SELECT id FROM organisation WHERE code = $1', [code]);
  if (!found) {
    throw new DomainError('fields-wrong', {
      errors: [{ pointer: '/organisation', code: 'organisation-unknown', params: { organisation: code } }],
    });
  }
  return found.id;
}

/** Every language, falling back to the first that was written. */
function textsOf(given: Texts): Record<Language, string> {
  const fallback = given.en ?? given.fr ?? given.es ?? '';
  return { en: given.en ?? fallback, fr: given.fr ?? fallback, es: given.es ?? fallback };
}

function notPossible(state: CallState): DomainError {
  return new DomainError('transition-not-possible', { params: { state }, facts: { state } });
}

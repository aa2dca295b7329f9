import { Injectable } from '@nestjs/common';
import { type Actor, addDays, Clock, type Day, DomainError, newId, refuseFields, type Role } from '#kernel';
import { Funds } from '#funds';
import { Database, lockRow, mapConstraints, row, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { refuseIfLastAdministrator } from './administrators.js';
import { endOf, grantProblems, mayGrant } from './people.rules.js';
import { Person, RoleGrant } from './person.entity.js';

export interface NewGrant {
  role: Role;
  /** Code of the fund; none for a role in all funds. */
  fund?: string | null;
  /** Code of the organisation; default: the person's own. */
  organisation?: string | null;
  validFrom?: Day;
  validTo?: Day | null;
}

/** Who holds which role, in which fund, for whom, from when to when. */
@Injectable()
export class Roles {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
  ) {}

  /**
   * Gives a role from a day on (default: today). Throws `not-found`, `not-allowed`, `fields-wrong`,
   * `person-inactive`, `role-held-already`.
   */
  async grant(actor: Actor, personId: string, plan: NewGrant): Promise<string> {
    const fundId = await this.fundOf(actor, plan);
    const person = await this.database.source.getRepository(Person).findOneBy({ id: personId });
    if (!person) throw new DomainError('not-found');
    if (!person.active) throw new DomainError('person-inactive');
    const grant: RoleGrant = {
      id: newId(),
      personId,
      role: plan.role,
      fundId,
      organisationId: await this.organisationOf(person, plan),
      validFrom: plan.validFrom ?? this.today(),
      validTo: plan.validTo ?? null,
      grantedBy: actor.personId,
    };
    refuseFields(grantProblems(grant));
    await mapConstraints({ role_grant_once: 'role-held-already' }, () =>
      this.database.transaction(async (tx) => {
        await tx.getRepository(RoleGrant).insert(grant);
        await this.tell(tx, actor, grant, 'role.granted');
      }),
    );
    return grant.id;
  }

  /** Ends a role as of now. Throws `not-found`, `not-allowed`, `last-administrator`. */
  async end(actor: Actor, personId: string, grantId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const grants = tx.getRepository(RoleGrant);
      const grant = await lockRow(tx, RoleGrant, { id: grantId, personId });
      const yesterday = addDays(this.today(), -1);
      if (!grant || (grant.validTo !== null && grant.validTo <= yesterday))
        throw new DomainError('not-found');
      mayGrant(actor, grant.fundId);
      if (grant.role === 'administrator') await refuseIfLastAdministrator(tx, this.clock.now(), { grantId });
      const end = endOf(grant, yesterday);
      if (end === 'removed') await grants.delete({ id: grantId });
      else await grants.update({ id: grantId }, { validTo: end });
      await this.tell(tx, actor, grant, 'role.ended');
    });
  }

  private today(): Day {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async fundOf(actor: Actor, { fund }: NewGrant): Promise<string | null> {
    if (fund === undefined || fund === null) {
      mayGrant(actor, null);
      return null;
    }
    const found = await this.funds.byCode(fund).catch((error: unknown) => {
      if (error instanceof DomainError) refuseFields([{ pointer: '/fund', code: 'record-unknown' }]);
      throw error;
    });
    mayGrant(actor, found.id);
    return found.id;
  }

  private async organisationOf(person: Person, { organisation }: NewGrant): Promise<string | null> {
    if (organisation === undefined || organisation === null) return person.organisationId;
    const found = await row<{ id: string }>(
      this.database.source.manager,
      'SELECT id FROM organisation WHERE code = $1 AND active',
      [organisation],
    );
    if (!found) refuseFields([{ pointer: '/organisation', code: 'record-unknown' }]);
    return found?.id ?? null;
  }

  private async tell(tx: Tx, actor: Actor, grant: RoleGrant, name: 'role.granted' | 'role.ended') {
    await this.events.record(tx, actor, {
      name,
      fundId: grant.fundId,
      subject: { type: 'person', id: grant.personId },
      payload: { grantId: grant.id, role: grant.role, organisationId: grant.organisationId },
    });
  }
}

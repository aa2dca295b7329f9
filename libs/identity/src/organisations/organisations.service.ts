import { Injectable } from '@nestjs/common';
import { type Actor, type Day, DomainError, type Language, newId } from '#kernel';
import { Database, lockRow, mapConstraints } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { mayKeepDirectory } from '../people/people.rules.js';
import { Organisation, type OrganisationKind } from './organisation.entity.js';

export interface NewOrganisation {
  code: string;
  name: Record<Language, string>;
  kind: OrganisationKind;
  category?: string | null;
  mouSignedOn?: Day | null;
}

export type OrganisationChange = Partial<Omit<NewOrganisation, 'code'>> & { active?: boolean };

@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  /** Adds an organisation; its code is permanent. Throws `not-allowed`, `organisation-code-taken`. */
  async create(actor: Actor, organisation: NewOrganisation): Promise<string> {
    mayKeepDirectory(actor);
    const added: Organisation = {
      id: newId(),
      code: organisation.code,
      name: organisation.name,
      kind: organisation.kind,
      category: organisation.category ?? null,
      mouSignedOn: organisation.mouSignedOn ?? null,
      active: true,
      version: 1,
    };
    await mapConstraints({ organisation_code_unique: 'organisation-code-taken' }, () =>
      this.database.transaction(async (tx) => {
        await tx.getRepository(Organisation).insert(added);
        const subject = { type: 'organisation', id: added.id };
        const payload = { code: added.code };
        await this.events.record(tx, actor, { name: 'organisation.created', fundId: null, subject, payload });
      }),
    );
    return added.id;
  }

  /** Changes an organisation. Throws `not-found`, `not-allowed`, `version-stale`. */
  async change(actor: Actor, id: string, version: number, change: OrganisationChange): Promise<void> {
    mayKeepDirectory(actor);
    const subject = { type: 'organisation', id };
    await this.database.transaction(async (tx) => {
      const found = await lockRow(tx, Organisation, { id });
      if (!found) throw new DomainError('not-found');
      await requireVersion(tx, found, version, subject, actor);
      const { name, kind, category, mouSignedOn, active } = change;
      const next = { name, kind, category, mouSignedOn, active, version: version + 1 };
      await tx.getRepository(Organisation).update({ id }, next);
      const payload = { code: found.code };
      await this.events.record(tx, actor, { name: 'organisation.changed', fundId: null, subject, payload });
    });
  }
}

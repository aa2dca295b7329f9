import { Injectable } from '@nestjs/common';
import { Clock, DomainError, newId, refuseFields, type SignedInActor } from '#kernel';
import { Database, lockRow, mapFieldConstraints, row, rows, type Tx } from '#platform/database';
import { SavedView } from './view.entity.js';

export interface ViewRecord {
  id: string;
  /** The list that the browser shows it on. */
  list: string;
  name: string;
  query: string;
  createdAt: Date;
  version: number;
}

export interface TourRecord {
  tour: string;
  seenAt: Date;
}

/** Most views, and most tours, of one person. */
export const mostOwnPages = 100;

const columns = `id, list, name, query, created_at AS "createdAt", version`;
const nameTaken = { person_view_name_once: { pointer: '/name', code: 'value-repeated' } } as const;

/**
 * What the browser keeps for a person wherever they sign in: saved views of lists and tours already seen.
 * Nobody else's business: no event is recorded, and nobody but the person reads it.
 */
@Injectable()
export class OwnPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The actor's views, of one list or of all, by name. */
  views(actor: SignedInActor, list?: string): Promise<ViewRecord[]> {
    return this.database.query<ViewRecord>(
      `SELECT ${columns} FROM person_view
        WHERE person_id = $1 AND ($2::text IS NULL OR list = $2) ORDER BY list, lower(name), id`,
      [actor.personId, list ?? null],
    );
  }

  /** One view of the actor. Throws `not-found`. */
  async view(actor: SignedInActor, id: string): Promise<ViewRecord> {
    const [found] = await this.database.query<ViewRecord>(
      `SELECT ${columns} FROM person_view WHERE person_id = $1 AND id = $2`,
      [actor.personId, id],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** Saves a view; returns its id. Throws `fields-wrong` for a name used before, or one view too many. */
  async saveView(actor: SignedInActor, given: Pick<ViewRecord, 'list' | 'name' | 'query'>): Promise<string> {
    const [id, { personId }] = [newId(), actor];
    await this.database.transaction(async (tx) => {
      await refuseMany(tx, 'person_view', personId);
      const view = { id, personId, ...given, createdAt: this.clock.now(), version: 1 };
      await mapFieldConstraints(nameTaken, () => tx.getRepository(SavedView).insert(view));
    });
    return id;
  }

  /** Renames a view or gives it other filters. Throws `not-found`, `version-stale`, `fields-wrong`. */
  async changeView(
    actor: SignedInActor,
    id: string,
    version: number,
    change: { name?: string; query?: string },
  ): Promise<void> {
    const { personId } = actor;
    await this.database.transaction(async (tx) => {
      const view = await lockRow(tx, SavedView, { id, personId });
      if (!view) throw new DomainError('not-found');
      if (view.version !== version) throw new DomainError('version-stale');
      const changed = { name: change.name ?? view.name, query: change.query ?? view.query };
      await mapFieldConstraints(nameTaken, () =>
        tx.getRepository(SavedView).update({ id }, { ...changed, version: version + 1 }),
      );
    });
  }

  /** Throws `not-found`. */
  async dropView(actor: SignedInActor, id: string): Promise<void> {
    const sql = 'DELETE FROM person_view WHERE person_id = $1 AND id = $2 RETURNING id';
    const gone = await rows(this.database.source.manager, sql, [actor.personId, id]);
    if (gone.length === 0) throw new DomainError('not-found');
  }

  /** The tours that the actor has seen, the latest first. */
  tours(actor: SignedInActor): Promise<TourRecord[]> {
    return this.database.query<TourRecord>(
      'SELECT tour, seen_at AS "seenAt" FROM person_tour WHERE person_id = $1 ORDER BY seen_at DESC, tour',
      [actor.personId],
    );
  }

  /** Remembers that the actor has seen a tour; once is enough. */
  async seeTour(actor: SignedInActor, tour: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      await refuseMany(tx, 'person_tour', actor.personId);
      await rows(tx, 'INSERT INTO person_tour VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
        ...[actor.personId, tour, this.clock.now()],
      ]);
    });
  }

  /** Lets every tour be shown again. */
  async forgetTours(actor: SignedInActor): Promise<void> {
    await this.database.query('DELETE FROM person_tour WHERE person_id = $1', [actor.personId]);
  }
}

/** One save of a person at a time, so that the limit holds whatever comes at once. */
async function refuseMany(tx: Tx, table: string, personId: string): Promise<void> {
  await rows(tx, 'SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const sql = `SELECT count(*)::int AS count FROM ${table} WHERE person_id = $1`;
  const kept = await row<{ count: number }>(tx, sql, [personId]);
  if (kept!.count < mostOwnPages) return;
  refuseFields([{ pointer: '', code: 'too-many-items', params: { max: mostOwnPages } }]);
}

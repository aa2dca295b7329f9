import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, DomainError, hasRole, newId, refuseFields } from '#kernel';
import { Database, mapConstraints, rows, type Tx } from '#platform/database';
import { Events, requireVersion } from '#platform/events';
import { Vocabularies } from './vocabularies.service.js';
import { Vocabulary, VocabularyEdit } from './vocabulary.entity.js';
import { attributeProblems, type Labels, shapeOf } from './vocabulary.rules.js';

export interface TermChange {
  labels?: Labels;
  attributes?: Record<string, unknown>;
  validFrom?: Day | null;
  validTo?: Day | null;
}

export interface NewTerm extends TermChange {
  code: string;
  labels: Labels;
  source: string;
}

/** Which wording is meant: the common one, or a fund's own. */
export interface Place {
  list: string;
  fundId: string | null;
}

/** Edits vocabularies. Codes are permanent: a term is never removed, it ends. */
@Injectable()
export class ReferenceData {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** Adds a term. Throws `not-found` (no such list), `not-allowed`, `term-exists`, `fields-wrong`. */
  async add(actor: Actor, place: Place, term: NewTerm): Promise<void> {
    mayWord(actor, place);
    const attributes = term.attributes ?? {};
    const known = await this.vocabularies.everyTerm(place.list, place.fundId);
    await this.check(place, attributes, term);
    if (known.some(({ code }) => code === term.code)) throw new DomainError('term-exists');
    const added: Vocabulary = {
      id: newId(),
      list: place.list,
      code: term.code,
      fundId: place.fundId,
      position: Math.max(...known.map(({ position }) => position)) + 1,
      labels: term.labels,
      attributes,
      source: term.source,
      provisional: [],
      validFrom: term.validFrom ?? null,
      validTo: term.validTo ?? null,
      editedAt: this.clock.now(),
      version: 1,
    };
    await mapConstraints({ vocabulary_code_unique: 'term-exists' }, () =>
      this.database.transaction(async (tx) => {
        await tx.getRepository(Vocabulary).insert(added as never);
        await this.tell(tx, actor, added);
      }),
    );
    this.vocabularies.forget(place.list);
  }

  /**
   * Changes a term; the first change in a fund makes that fund's own wording of it. Throws `not-found`,
   * `not-allowed`, `version-stale`, `fields-wrong`.
   */
  async change(actor: Actor, place: Place, code: string, version: number, change: TermChange): Promise<void> {
    mayWord(actor, place);
    // Two first edits of a fund at once: the second finds the copy of the first in its way.
    await mapConstraints({ vocabulary_code_unique: 'version-stale' }, () =>
      this.database.transaction((tx) => this.changeIn(tx, actor, place, code, version, change)),
    );
    this.vocabularies.forget(place.list);
  }

  private async changeIn(
    tx: Tx,
    actor: Actor,
    place: Place,
    code: string,
    version: number,
    change: TermChange,
  ): Promise<void> {
    const found = await lock(tx, place, code);
    await requireVersion(tx, found, version, { type: 'term', id: found.id }, actor);
    const next: Vocabulary = {
      ...found,
      labels: change.labels ?? found.labels,
      attributes: change.attributes ?? found.attributes,
      validFrom: change.validFrom === undefined ? found.validFrom : change.validFrom,
      validTo: change.validTo === undefined ? found.validTo : change.validTo,
      editedAt: this.clock.now(),
      version: found.version + 1,
    };
    await this.check(place, change.attributes ?? {}, next, tx);
    const first = found.fundId !== place.fundId;
    if (first) Object.assign(next, { id: newId(), fundId: place.fundId });
    else await this.keep(tx, actor, found);
    await tx.getRepository(Vocabulary).save(next as never);
    await this.tell(tx, actor, next);
  }

  private async check(
    place: Place,
    attributes: Record<string, unknown>,
    period: TermChange,
    tx?: Tx,
  ): Promise<void> {
    const shape = shapeOf(await this.vocabularies.everyTerm(place.list, null, tx));
    const problems = attributeProblems(shape, attributes);
    const { validFrom, validTo } = period;
    if (validFrom && validTo && validTo < validFrom)
      problems.push({ pointer: '/validTo', code: 'end-before-start' });
    refuseFields(problems);
  }

  private async keep(tx: Tx, actor: Actor, old: Vocabulary): Promise<void> {
    const { id, version, labels, attributes, validFrom, validTo } = old;
    const replaced = { replacedBy: actor.personId, replacedAt: this.clock.now() };
    const kept = { vocabularyId: id, version, labels, attributes, validFrom, validTo, ...replaced };
    await tx.getRepository(VocabularyEdit).insert(kept as never);
  }

  private async tell(tx: Tx, actor: Actor, term: Vocabulary): Promise<void> {
    await this.events.record(tx, actor, {
      name: 'reference.changed',
      fundId: term.fundId,
      subject: { type: 'term', id: term.id },
      payload: { list: term.list, code: term.code, version: term.version },
    });
  }
}

/** The common wording is for administrators of all funds; a fund's own, for those whom the door let in. */
function mayWord(actor: Actor, { fundId }: Place): void {
  if (fundId === null && !hasRole(actor, null, 'administrator')) throw new DomainError('not-allowed');
}

/** The wording in use, locked so that two first edits of a fund cannot both copy the common one. */
async function lock(tx: Tx, place: Place, code: string): Promise<Vocabulary> {
  const [found] = await rows<Vocabulary>(
    tx,
    `SELECT id, list, code, fund_id AS "fundId", position, labels, attributes, source, provisional,
            valid_from AS "validFrom", valid_to AS "validTo", edited_at AS "editedAt", version
       FROM vocabulary WHERE list = $1 AND code = $2 AND (fund_id = $3 OR fund_id IS NULL)
      ORDER BY fund_id NULLS LAST FOR UPDATE`,
    [place.list, code, place.fundId],
  );
  if (!found) throw new DomainError('not-found');
  return found;
}

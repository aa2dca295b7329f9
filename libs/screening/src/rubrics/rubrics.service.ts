import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, hasRole, type Language, newId } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database, lockRow, mapConstraints, row, type Tx } from '#platform/database';
import { digestOf, Events, requireVersion } from '#platform/events';
import { type Term, Vocabularies } from '#reference-data';
import { Rubric, RubricVersion } from './rubric.entity.js';
import {
  type Criterion,
  editorRoles,
  refusePublished,
  refuseRepeatedCodes,
  refuseUnfitToPublish,
} from './rubric.rules.js';

export interface NewRubric {
  code: string;
  title?: Record<Language, string>;
  /** Without: those of the rubric's last version, else the vocabulary `screening-criteria`. */
  criteria?: Criterion[];
}

export type RubricChange = Pick<NewRubric, 'title' | 'criteria'>;

const problems = { rubric_version_one_draft: 'rubric-draft-exists' } as const;

/** Versions of a fund's rubrics. A draft changes freely; what is published never does. */
@Injectable()
export class Rubrics {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly vocabularies: Vocabularies,
  ) {}

  /** Begins the next version of the rubric with this code. Throws `rubric-draft-exists`, `fields-wrong`. */
  async create(actor: Actor, fundCode: string, given: NewRubric): Promise<string> {
    const fund = await this.editedFund(actor, fundCode);
    return mapConstraints(problems, () =>
      this.database.transaction(async (tx) => {
        const rubricId = await lockRubric(tx, fund.id, given.code);
        const last = await tx
          .getRepository(RubricVersion)
          .findOne({ where: { rubricId }, order: { number: 'DESC' } });
        const criteria = given.criteria ?? last?.criteria ?? (await this.suggested(tx, fund));
        const title = given.title ?? last?.title;
        if (!criteria || !title) throw withoutPredecessor(title, criteria);
        refuseRepeatedCodes(criteria);
        const id = newId();
        await tx.getRepository(RubricVersion).insert({
          ...{ id, rubricId, number: (last?.number ?? 0) + 1, state: 'draft', title, version: 1 },
          ...{ criteria: criteria as object[], createdBy: actor.personId, createdAt: this.clock.now() },
        });
        return id;
      }),
    );
  }

  /** Changes a draft. Throws `rubric-published`, `version-stale`. */
  async change(actor: Actor, fundCode: string, id: string, version: number, change: RubricChange) {
    const fund = await this.editedFund(actor, fundCode);
    await this.database.transaction(async (tx) => {
      const { draft } = await lockVersion(tx, actor, fund, id, version);
      refusePublished(draft.state);
      const criteria = change.criteria ?? draft.criteria;
      refuseRepeatedCodes(criteria);
      await tx
        .getRepository(RubricVersion)
        .update(
          { id },
          { criteria: criteria as object[], title: change.title ?? draft.title, version: version + 1 },
        );
    });
  }

  /** Freezes a draft with its digest; from then on calls may use it. Throws `fields-wrong`. */
  async publish(actor: Actor, fundCode: string, id: string, version: number): Promise<void> {
    const fund = await this.editedFund(actor, fundCode);
    await this.database.transaction(async (tx) => {
      const { draft, code } = await lockVersion(tx, actor, fund, id, version);
      refuseUnfitToPublish(draft.state, draft.criteria);
      const { number, title, criteria } = draft;
      const digest = digestOf({ fund: fund.code, code, number, title, criteria });
      const publishedAt = this.clock.now();
      const published = { state: 'published' as const, publishedAt, publishedBy: actor.personId, digest };
      await tx.getRepository(RubricVersion).update({ id }, { ...published, version: version + 1 });
      await this.events.record(tx, actor, {
        name: 'rubric.published',
        fundId: fund.id,
        subject: { type: 'rubric', id },
        payload: { code, number, digest },
      });
    });
  }

  /** The criteria of the vocabulary: a fund begins with them and changes what it decides. */
  private async suggested(tx: Tx, fund: Fund): Promise<Criterion[] | undefined> {
    const terms = await this.vocabularies.terms('screening-criteria', fund.id, { tx });
    return terms.length === 0 ? undefined : terms.map(criterionOf);
  }

  private async editedFund(actor: Actor, fundCode: string): Promise<Fund> {
    const fund = await this.funds.byCode(fundCode);
    if (!hasRole(actor, fund.id, ...editorRoles)) throw new DomainError('not-allowed');
    return fund;
  }
}

async function lockRubric(tx: Tx, fundId: string, code: string): Promise<string> {
  const found = await row<{ id: string }>(
    tx,
    `INSERT INTO rubric (id, fund_id, code) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT rubric_code_unique DO UPDATE SET code = excluded.code RETURNING id`,
    [newId(), fundId, code],
  );
  return found!.id;
}

async function lockVersion(tx: Tx, actor: Actor, fund: Fund, id: string, version: number) {
  const draft = await lockRow(tx, RubricVersion, { id });
  const rubric = draft && (await tx.getRepository(Rubric).findOneBy({ id: draft.rubricId }));
  if (!draft || rubric?.fundId !== fund.id) throw new DomainError('not-found');
  await requireVersion(tx, draft, version, { type: 'rubric', id }, actor);
  return { draft, code: rubric.code };
}

function criterionOf({ code, labels, attributes }: Term): Criterion {
  const { question, assessment, weight, portfolioLevel, citations } = attributes as unknown as Criterion;
  return { code, label: labels, question, assessment, weight, portfolioLevel, citations };
}

function withoutPredecessor(title: object | undefined, criteria: object | undefined): DomainError {
  const missing = [...(title ? [] : ['/title']), ...(criteria ? [] : ['/criteria'])];
  return new DomainError('fields-wrong', {
    errors: missing.map((pointer) => ({ pointer, code: 'field-required' as const })),
  });
}

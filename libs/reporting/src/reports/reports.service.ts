import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId, refuseFields } from '#kernel';
import type { Fund } from '#funds';
import { Database, lockRow, mapConstraints, type Tx } from '#platform/database';
import { canonicalJson, type EventName, Events, requireVersion } from '#platform/events';
import { budgetCategories } from '#programmes';
import { Vocabularies } from '#reference-data';
import { type LockedObligation, Obligations } from '../obligations/obligations.service.js';
import { narrativeBeginning } from './beginnings.js';
import { changedContent, emptyContent, type ReportChange, submissionErrors } from './content.rules.js';
import { ReportAcceptances } from './acceptance.service.js';
import { Report, ReportTransition, ReportVersion } from './report.entity.js';
import {
  isFinancial,
  reportAfter,
  type ReportFacts,
  type ReportVerb,
  requireReporter,
  requireVerifier,
} from './reports.rules.js';

/** A report with its obligation and what its rules need to know, as locked in a transaction. */
export type LockedReport = Report & ReportFacts & { readonly obligation: LockedObligation };

const eventOf = {
  submit: 'report.submitted',
  return: 'report.returned',
  accept: 'report.accepted',
} as const satisfies Record<ReportVerb, EventName>;

/** Reports, from the first draft to acceptance. */
@Injectable()
export class Reports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly obligations: Obligations,
    private readonly acceptances: ReportAcceptances,
    private readonly vocabularies: Vocabularies,
  ) {}

  /**
   * Begins the report that an obligation asks for; returns its id. Throws `not-found`, `not-allowed`,
   * `transition-not-possible` when nothing is owed any more, `report-exists`.
   */
  create(actor: Actor, fund: Fund, obligationId: string): Promise<string> {
    return this.database.transaction(async (tx) => {
      const obligation = await this.obligations.lock(tx, actor, fund.id, obligationId);
      const organisationId = obligation.organisationId ?? obligation.conveningOrganisationId;
      const { type, participantIds, state } = obligation;
      const facts = { fundId: fund.id, type, organisationId, participantIds, submittedBy: null };
      requireReporter(actor, { ...facts, state: 'draft' });
      if (state !== 'open') throw new DomainError('transition-not-possible', { params: { state } });
      const { programmeId, periodStart } = obligation;
      const narrative = await narrativeBeginning(tx, programmeId, periodStart);
      const report = {
        id: newId(),
        fundId: fund.id,
        obligationId,
        organisationId,
        state: 'draft' as const,
        content: isFinancial(type) ? emptyContent(true, budgetCategories) : { narrative },
        createdBy: actor.personId,
        createdAt: this.clock.now(),
        version: 1,
      };
      await mapConstraints({ report_once: 'report-exists' }, () => tx.getRepository(Report).insert(report));
      await this.record(tx, actor, 'report.created', report.id, obligation, {});
      return report.id;
    });
  }

  /** Saves a draft, complete or not. Throws `transition-not-possible` once it is submitted. */
  async change(actor: Actor, fund: Fund, id: string, version: number, change: ReportChange): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.lock(tx, actor, fund, id);
      requireReporter(actor, report);
      reportAfter(report.state, 'submit');
      await requireVersion(tx, report, version, { type: 'report', id }, actor);
      const { content, errors } = changedContent(report.content, change);
      refuseFields(errors);
      await tx.getRepository(Report).update({ id }, { content, version: report.version + 1 });
      await this.record(tx, actor, 'report.changed', id, report.obligation, {});
    });
  }

  /** Hands the report in as an immutable, hashed version. Throws `fields-wrong` with all that it lacks. */
  async submit(actor: Actor, fund: Fund, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.lock(tx, actor, fund, id);
      requireReporter(actor, report);
      const to = reportAfter(report.state, 'submit');
      await requireVersion(tx, report, version, { type: 'report', id }, actor);
      const obstacles = await this.vocabularies.terms('obstacle-taxonomy', fund.id, { tx });
      refuseFields(
        submissionErrors(
          report.content,
          obstacles.map(({ code }) => code),
        ),
      );
      const number = (report.submittedVersion ?? 0) + 1;
      const digest = digestOf(report.content);
      const submitted = { submittedBy: actor.personId, submittedAt: this.clock.now() };
      const { content } = report;
      await tx.getRepository(ReportVersion).insert({ reportId: id, number, content, digest, ...submitted });
      await this.move(tx, actor, report, 'submit', { state: to, submittedVersion: number, ...submitted });
      await this.record(tx, actor, eventOf.submit, id, report.obligation, { number, digest });
    });
  }

  /** Gives the report back for changes, with the reason. */
  async return(actor: Actor, fund: Fund, id: string, version: number, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.lock(tx, actor, fund, id);
      requireVerifier(actor, report);
      const to = reportAfter(report.state, 'return');
      await requireVersion(tx, report, version, { type: 'report', id }, actor);
      await this.move(tx, actor, report, 'return', { state: to }, reason);
      const number = report.submittedVersion!;
      await this.record(tx, actor, eventOf.return, id, report.obligation, { number });
    });
  }

  /**
   * Accepts the submitted version: freezes it with its figures, meets the obligation and, for a financial
   * report, posts the expenditure valued at the period's end.
   */
  async accept(actor: Actor, fund: Fund, id: string, version: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const report = await this.lock(tx, actor, fund, id);
      requireVerifier(actor, report);
      const to = reportAfter(report.state, 'accept');
      await requireVersion(tx, report, version, { type: 'report', id }, actor);
      const { digest, expenditure } = await this.acceptances.freeze(tx, actor, fund, report);
      const accepted = { acceptedBy: actor.personId, acceptedAt: this.clock.now() };
      await this.move(tx, actor, report, 'accept', { state: to, ...accepted });
      await this.obligations.meet(tx, report.obligation);
      const facts = { number: report.submittedVersion!, digest, expenditure };
      await this.record(tx, actor, eventOf.accept, id, report.obligation, facts);
    });
  }

  private async lock(tx: Tx, actor: Actor, fund: Fund, id: string): Promise<LockedReport> {
    const report = await lockRow(tx, Report, { id, fundId: fund.id });
    if (!report) throw new DomainError('not-found');
    const obligation = await this.obligations.lock(tx, actor, fund.id, report.obligationId);
    const { type, participantIds } = obligation;
    return Object.assign(report, { obligation, type, participantIds });
  }

  private async move(
    tx: Tx,
    actor: Actor,
    report: LockedReport,
    verb: ReportVerb,
    change: Omit<Partial<Report>, 'content'> & { state: Report['state'] },
    reason: string | null = null,
  ): Promise<void> {
    await tx.getRepository(Report).update({ id: report.id }, { ...change, version: report.version + 1 });
    await tx.getRepository(ReportTransition).insert({
      id: newId(),
      reportId: report.id,
      verb,
      fromState: report.state,
      toState: change.state,
      actorId: actor.personId,
      at: this.clock.now(),
      reason,
    });
  }

  private async record(
    tx: Tx,
    actor: Actor,
    name: 'report.created' | 'report.changed' | (typeof eventOf)[ReportVerb],
    id: string,
    obligation: LockedObligation,
    facts: object,
  ): Promise<void> {
    const { programmeId, fundId, type } = obligation;
    const organisationId = obligation.organisationId ?? obligation.conveningOrganisationId;
    const payload = { programmeId, organisationId, type, ...facts };
    await this.events.record<EventName>(tx, actor, {
      name,
      fundId,
      subject: { type: 'report', id },
      payload,
    });
  }
}

/** SHA-256 of a value's canonical text: the same content, the same digest. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

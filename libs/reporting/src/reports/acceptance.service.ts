import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, formatMinor, sumMinor, toMinor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Ledger } from '#funding';
import { row, type Tx } from '#platform/database';
import { canonicalJson } from '#platform/events';
import type { NarrativeContent } from './content.rules.js';
import { type FinancialFigures, figuresOf, valuedOn } from './figures.js';
import { ReportAcceptance, ReportExpenditure, ReportVersion } from './report.entity.js';
import type { LockedReport } from './reports.service.js';

/** Facts of the programme that a report shows so that nobody types them again. */
export interface ProgrammeFacts {
  id: string;
  code: string;
  title: string;
  places: string[];
  participants: string[];
}

/** What was accepted, whole: it reads the same for ever, whatever happens to programme or ledger. */
export interface ReportSnapshot {
  programme: ProgrammeFacts;
  narrative: NarrativeContent | null;
  financial: FinancialFigures | null;
}

/** SQL for `ProgrammeFacts` of the programme `p`. */
export const programmeFacts = `jsonb_build_object('id', p.id, 'code', p.code, 'title', p.title,
  'places', p.places, 'participants', ARRAY(
    SELECT g.code FROM programme_participant a JOIN organisation g ON g.id = a.organisation_id
     WHERE a.programme_id = p.id ORDER BY g.code))`;

/** Freezing what was accepted. */
@Injectable()
export class ReportAcceptances {
  constructor(
    private readonly clock: Clock,
    private readonly funds: Funds,
    private readonly ledger: Ledger,
  ) {}

  /** Writes the snapshot of the submitted version and posts its expenditure; answers digest and amount. */
  async freeze(
    tx: Tx,
    actor: Actor,
    fund: Fund,
    report: LockedReport,
  ): Promise<{ digest: string; expenditure: string | null }> {
    const number = report.submittedVersion!;
    const { content } = await tx
      .getRepository(ReportVersion)
      .findOneByOrFail({ reportId: report.id, number });
    const { programmeId, periodStart, periodEnd } = report.obligation;
    const { organisationId } = report;
    const period = { periodStart, periodEnd, today: this.funds.today(fund) };
    const of = { fundId: fund.id, currency: fund.currency, programmeId, organisationId, ...period };
    const programme = await row<{ facts: ProgrammeFacts }>(
      tx,
      `SELECT ${programmeFacts} AS facts FROM programme p WHERE p.id = $1`,
      [programmeId],
    );
    const financial = await figuresOf(tx, of, content);
    const snapshot: ReportSnapshot = {
      programme: programme!.facts,
      narrative: content.narrative ?? null,
      financial,
    };
    const digest = createHash('sha256').update(canonicalJson({ reportId: report.id, number, ...snapshot }));
    const acceptance = {
      reportId: report.id,
      versionNumber: number,
      snapshot: snapshot as never,
      digest: digest.digest('hex'),
      acceptedBy: actor.personId,
      acceptedAt: this.clock.now(),
    };
    await tx.getRepository(ReportAcceptance).insert(acceptance);
    const expenditure = financial && (await this.post(tx, actor, report, financial, valuedOn(period)));
    return { digest: acceptance.digest, expenditure };
  }

  private async post(
    tx: Tx,
    actor: Actor,
    report: LockedReport,
    { lines, currency }: FinancialFigures,
    valueDate: string,
  ): Promise<string> {
    const spent = lines.map(({ category, actual }) => {
      return { reportId: report.id, category, amountMinor: toMinor(actual ?? '0', currency) };
    });
    await tx.getRepository(ReportExpenditure).insert(spent);
    const amountMinor = sumMinor(spent.map((line) => line.amountMinor));
    const { fundId, organisationId, id: reportId } = report;
    const { programmeId } = report.obligation;
    if (amountMinor > 0n) {
      const posted = { fundId, programmeId, organisationId, amountMinor, reportId, valueDate };
      await this.ledger.expenditure(tx, actor, posted);
    }
    return formatMinor(amountMinor, currency);
  }
}

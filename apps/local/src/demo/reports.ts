import { Obligations, Reports } from '#reporting';
import { Funds } from '#funds';
import type { Language } from '#kernel';
import { Database } from '#platform/database';
import { type DemoProgramme, type DemoReport, demoFund, portfolio } from './content.js';
import { narrativeOf } from './report-words.js';
import { lanesOf, programmeId, reportLane } from './programmes.js';
import type { Stage } from './stage.js';
import { books, inLanes, on, type Step } from './timeline.js';

const types: Record<string, string> = {
  annual_narrative: 'annual-narrative',
  annual_financial: 'annual-financial',
  final_narrative: 'final-narrative',
};

/** Obligations are made once a year, and at the end for today; reports are written, sent and judged. */
export function reportSteps(stage: Stage): Step[] {
  const lanes = demoFund.programmes.flatMap(lanesOf);
  const generate = {
    lanes,
    run: async () => void (await stage.get(Obligations).generate(stage.clock.now())),
  };
  const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => [
    { at: on(`${year}-01-02`, 6), ...generate },
    { at: on(`${year}-12-30`, 6), ...generate },
  ]);
  const now = { at: on(demoFund.today, 6), ...generate };
  const reports = demoFund.programmes.flatMap((programme) =>
    programme.reports.flatMap((report) => stepsOf(stage, programme, report)),
  );
  return [...years.filter(({ at }) => at < now.at), now, ...reports];
}

function stepsOf(stage: Stage, programme: DemoProgramme, report: DemoReport): Step[] {
  const type = types[report.type];
  if (!type || report.state === 'not_started') return [];
  const life = new ReportLife(stage, programme, report, type);
  const writtenOn = report.submittedOn ?? '2026-11-18';
  const steps: Step[] = [{ at: on(writtenOn, 9), run: () => life.write() }];
  if (report.state !== 'draft') steps.push({ at: on(writtenOn, 17), run: () => life.submit() });
  if (report.state === 'returned') steps.push({ at: on(writtenOn, 11, 6), run: () => life.giveBack() });
  if (report.state === 'accepted') {
    const lanes = report.expenditure ? [books] : [];
    steps.push({ at: on(report.acceptedOn ?? writtenOn, 11), lanes, run: () => life.accept() });
  }
  return inLanes([reportLane(programme, report.organisation)], steps);
}

/** One report from its first line to the verdict. Nothing happens when the calendar never asked for it. */
class ReportLife {
  private id = '';
  // Nobody else works on it: each verb makes the next version.
  private version = 1;

  constructor(
    private readonly stage: Stage,
    private readonly programme: DemoProgramme,
    private readonly report: DemoReport,
    private readonly type: string,
  ) {}

  async write(): Promise<void> {
    const obligationId = await this.obligation();
    if (!obligationId) return;
    const { stage, report } = this;
    const fund = await this.fund();
    this.id = await stage.get(Reports).create(this.author(), fund, obligationId);
    const language: Language = this.note().language;
    const change = report.expenditure
      ? {
          financial: {
            expenditure: Object.entries(report.expenditure).map(([category, amount]) => ({
              category,
              amount,
            })),
          },
        }
      : { narrative: narrativeOf(this.note(), report.year ?? 0, language) };
    await stage.get(Reports).change(this.author(), fund, this.id, this.version++, change);
  }

  async submit(): Promise<void> {
    if (!this.id) return;
    await this.stage.get(Reports).submit(this.author(), await this.fund(), this.id, this.version++);
  }

  async giveBack(): Promise<void> {
    if (!this.id) return;
    const reason = 'Please explain the difference from the approved budget.';
    await this.stage.get(Reports).return(this.verifier(), await this.fund(), this.id, this.version++, reason);
  }

  async accept(): Promise<void> {
    if (!this.id) return;
    await this.stage.get(Reports).accept(this.verifier(), await this.fund(), this.id, this.version++);
  }

  private async obligation(): Promise<string | null> {
    const { programme, report } = this;
    const [found] = await this.stage.get(Database).query<{ id: string }>(
      `SELECT o.id FROM obligation o LEFT JOIN organisation g ON g.id = o.organisation_id
        WHERE o.programme_id = $1 AND o.type = $2 AND g.code IS NOT DISTINCT FROM $3
          AND ($2 = 'final-narrative' OR extract(year FROM o.period_end) = $4)
          AND NOT EXISTS (SELECT 1 FROM report r WHERE r.obligation_id = o.id)`,
      [programmeId(programme.note), this.type, report.organisation, report.year],
    );
    return found?.id ?? null;
  }

  private note() {
    return portfolio.find(({ key }) => key === this.programme.note)!;
  }

  private author() {
    return this.stage.focalPoint(this.report.organisation ?? this.note().conveningAgency);
  }

  private verifier() {
    return this.stage.actor(this.type === 'annual-financial' ? 'agent' : 'secretariat');
  }

  private fund() {
    return this.stage.get(Funds).byCode(this.stage.fundCode);
  }
}

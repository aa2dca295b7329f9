import { row, type Tx } from '#platform/database';
import type { Outcome, Risk } from '#programmes';
import type { IndicatorResult, NarrativeContent, ReportedRisk } from './content.rules.js';

interface Known {
  results: Outcome[];
  risks: Risk[];
  /** The narrative submitted last for an earlier period. */
  before: NarrativeContent | null;
}

/**
 * What a new narrative begins with, so that nobody types it again: the indicators of the approved document
 * with baseline and target, the risks and partners told last. What was reached is left to tell.
 */
export async function narrativeBeginning(
  tx: Tx,
  programmeId: string,
  periodStart: string,
): Promise<NarrativeContent> {
  const known = await row<Known>(
    tx,
    `SELECT p.results, p.risks, (
              SELECT v.content -> 'narrative' FROM obligation o JOIN report r ON r.obligation_id = o.id
                JOIN report_version v ON v.report_id = r.id AND v.number = r.submitted_version
               WHERE o.programme_id = p.id AND o.organisation_id IS NULL AND o.period_start < $2
               ORDER BY o.period_start DESC, o.id DESC LIMIT 1) AS before
       FROM programme p WHERE p.id = $1`,
    [programmeId, periodStart],
  );
  const { results: outcomes, risks: written, before } = known!;
  const results = outcomes.length > 0 ? outcomes.flatMap(indicatorsOf) : (before?.results ?? []).map(promise);
  const risks = before?.risks ?? written.map(reported);
  return {
    ...(results.length > 0 && { results }),
    ...(risks.length > 0 && { risks }),
    ...(before?.partners && { partners: before.partners }),
  };
}

function indicatorsOf({ indicators, outputs }: Outcome): IndicatorResult[] {
  const all = [...indicators, ...outputs.flatMap((output) => output.indicators)];
  return all.map(({ indicator, baseline, target }) => ({ indicator, baseline, target }));
}

function promise({ indicator, baseline, target }: IndicatorResult): IndicatorResult {
  return { indicator, ...(baseline && { baseline }), ...(target && { target }) };
}

function reported({ risk, likelihood, impact, mitigation }: Risk): ReportedRisk {
  return { risk, likelihood, impact, response: mitigation };
}

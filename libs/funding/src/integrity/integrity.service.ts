import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Day, dayIn, DomainError, hasRole, type Language, newId } from '#kernel';
import { Funds, type Fund } from '#funds';
import { Database, rows } from '#platform/database';
import { Events, EventVerifier } from '#platform/events';
import { fundingTexts } from '../texts/texts.js';
import {
  type IntegrityCheck,
  integrityCheckNames,
  integrityChecks,
  type LedgerCheck,
} from './integrity-checks.js';

/** A place where a check found something else than it should; amounts in minor units as text. */
export interface Finding {
  at: string;
  expected: string;
  found: string;
}

export interface CheckResult {
  check: IntegrityCheck;
  /** What the check makes sure of, in the reader's language. */
  label: string;
  intact: boolean;
  /** How many places are wrong; the first of them are named in `findings`. */
  wrong: number;
  findings: Finding[];
}

export interface IntegrityRun {
  id: string;
  runAt: Date;
  intact: boolean;
  results: CheckResult[];
}

type KeptResult = Omit<CheckResult, 'label'>;

const mostFindings = 20;

/** Who may have the books checked and see the outcome. */
export const integrityReaders = [
  'agent',
  'agent-approver',
  'secretariat',
  'auditor',
  'administrator',
] as const;

/** Checks the books against their own postings: every night, and whenever somebody asks. */
@Injectable()
export class Integrity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly verifier: EventVerifier,
    private readonly funds: Funds,
  ) {}

  /** Checks a fund now and keeps the outcome; what is wrong is told by an event. Throws `not-allowed`. */
  async run(actor: Actor, fund: Fund): Promise<IntegrityRun> {
    requireReader(actor, fund);
    const results = await this.check(fund);
    const wrong = results.filter(({ intact }) => !intact);
    const run = { id: newId(), runAt: this.clock.now(), intact: wrong.length === 0 };
    await this.database.transaction(async (tx) => {
      await rows(
        tx,
        `INSERT INTO integrity_run (id, fund_id, run_at, run_on, asked_by, intact, results)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          run.id,
          fund.id,
          run.runAt,
          dayIn(run.runAt, fund.zone),
          actor.personId,
          run.intact,
          JSON.stringify(results),
        ],
      );
      if (run.intact) return;
      await this.events.record(tx, actor, {
        name: 'fund.books-disagree',
        fundId: fund.id,
        subject: { type: 'fund', id: fund.id },
        payload: { runId: run.id, checks: wrong.map(({ check }) => check).join(', ') },
      });
    });
    return { ...run, results: named(results, actor.language) };
  }

  /** The latest outcome, or null before the first. Throws `not-allowed`. */
  async latest(actor: Actor, fund: Fund): Promise<IntegrityRun | null> {
    requireReader(actor, fund);
    const [found] = await this.database.query<Omit<IntegrityRun, 'results'> & { results: KeptResult[] }>(
      `SELECT id, run_at AS "runAt", intact, results FROM integrity_run
        WHERE fund_id = $1 ORDER BY run_at DESC, id DESC LIMIT 1`,
      [fund.id],
    );
    return found ? { ...found, results: named(found.results, actor.language) } : null;
  }

  /** Checks every fund that was not yet checked today, in the fund's own day. Safe to repeat. */
  async runDue(actor: Actor): Promise<void> {
    const known = await this.database.query<{ code: string; lastOn: Day | null }>(
      `SELECT f.code, (SELECT max(r.run_on) FROM integrity_run r
                        WHERE r.fund_id = f.id AND r.asked_by IS NULL) AS "lastOn" FROM fund f`,
    );
    for (const { code, lastOn } of known) {
      const fund = await this.funds.byCode(code);
      if (lastOn !== dayIn(this.clock.now(), fund.zone)) await this.run(actor, fund);
    }
  }

  private async check(fund: Fund): Promise<KeptResult[]> {
    const results: KeptResult[] = [];
    for (const check of integrityCheckNames) {
      results.push(check === 'history-intact' ? await this.history(fund) : await this.ledger(fund, check));
    }
    return results;
  }

  /** One statement, so that a posting committed meanwhile is seen by all of the check or by nothing of it. */
  private async ledger(fund: Fund, check: LedgerCheck): Promise<KeptResult> {
    const [found] = await this.database.query<{ wrong: number; findings: Finding[] }>(
      `WITH wrong AS MATERIALIZED (${integrityChecks[check]})
       SELECT (SELECT count(*)::int FROM wrong) AS wrong,
              (SELECT coalesce(jsonb_agg(to_jsonb(w)), '[]')
                 FROM (SELECT * FROM wrong LIMIT ${mostFindings}) w) AS findings`,
      [fund.id],
    );
    const { wrong, findings } = found!;
    return { check, intact: wrong === 0, wrong, findings };
  }

  private async history(fund: Fund): Promise<KeptResult> {
    const { intact, broken, unknown, checked } = await this.verifier.verify(fund.id);
    const findings = broken
      ? [{ at: broken.eventId, expected: 'sealed', found: broken.why }]
      : unknown > 0
        ? [{ at: 'event', expected: String(checked), found: String(checked + unknown) }]
        : [];
    return { check: 'history-intact', intact, wrong: intact ? 0 : Math.max(1, unknown), findings };
  }
}

function requireReader(actor: Actor, fund: Fund): void {
  if (!hasRole(actor, fund.id, ...integrityReaders)) throw new DomainError('not-allowed');
}

function named(results: KeptResult[], language: Language): CheckResult[] {
  return results.map((result) => ({
    ...result,
    label: fundingTexts[language].integrityChecks[result.check],
  }));
}

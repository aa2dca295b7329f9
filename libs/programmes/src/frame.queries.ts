import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Funds } from '#funds';
import { Database } from '#platform/database';
import { type Outcome, type Risk, riskLevel } from './frame.js';
import { ProgrammeQueries } from './programmes.queries.js';

export interface ResultsRecord {
  outcomes: Outcome[];
  /** The programme's. */
  version: number;
}

export interface RisksRecord {
  /** As written; `level` is likelihood × impact. */
  items: (Risk & { level: number })[];
  version: number;
}

/** The results framework and the risks of a programme's document. */
@Injectable()
export class ProgrammeFrameQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly programmes: ProgrammeQueries,
  ) {}

  /** What the programme sets out to reach. Throws `not-found`. */
  async results(actor: Actor, fundCode: string, id: string): Promise<ResultsRecord> {
    const { results, version } = await this.read(actor, fundCode, id);
    return { outcomes: results, version };
  }

  /** What may go wrong and what is done about it. Throws `not-found`. */
  async risks(actor: Actor, fundCode: string, id: string): Promise<RisksRecord> {
    const { risks, version } = await this.read(actor, fundCode, id);
    return { items: risks.map((risk) => ({ ...risk, level: riskLevel(risk) })), version };
  }

  private async read(actor: Actor, fundCode: string, id: string) {
    const fund = await this.funds.byCode(fundCode);
    await this.programmes.visibleVersion(actor, fund, id);
    const sql = 'SELECT results, risks, version FROM programme WHERE id = $1';
    const [found] = await this.database.query<{ results: Outcome[]; risks: Risk[]; version: number }>(sql, [
      id,
    ]);
    return found!;
  }
}

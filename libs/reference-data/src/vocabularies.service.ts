import { Injectable } from '@nestjs/common';
import { Clock, type Day, DomainError, type Language } from '#kernel';
import { Database, rows, type Tx } from '#platform/database';
import { forFund, holdsOn, type Labels } from './vocabulary.rules.js';

/** One term as it stands; `fundId` says whose wording it is (null: the common one). */
export interface Term {
  id: string;
  list: string;
  code: string;
  fundId: string | null;
  position: number;
  labels: Labels;
  attributes: Record<string, unknown>;
  source: string;
  provisional: string[];
  validFrom: Day | null;
  validTo: Day | null;
  version: number;
}

/** How much a list holds, as a fund words it. */
export interface ListSize {
  list: string;
  terms: number;
  inForce: number;
  /** Terms that the fund words itself. */
  own: number;
}

interface KeptList {
  terms: Term[];
  until: number;
}

const freshMs = 30_000;

/**
 * The words of the field for every context. Lists are kept in memory for half a minute: an edit made through
 * another copy of the product shows by then, one made through this copy at once.
 */
@Injectable()
export class Vocabularies {
  private readonly kept = new Map<string, KeptList>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Whether the list has the code, in force on the day (default: today), for the fund when one is given. */
  async has(list: string, code: string, where: { fundId?: string; on?: Day } = {}): Promise<boolean> {
    const terms = await this.terms(list, where.fundId ?? null, { on: where.on });
    return terms.some((term) => term.code === code);
  }

  /** The term's label; the code itself when the list does not have it. */
  async label(list: string, code: string, language: Language, fundId?: string): Promise<string> {
    return (await this.labeller(language, [list], fundId))(list, code);
  }

  /** Labels of several lists without waiting for each: for answers that are lists. */
  async labeller(
    language: Language,
    lists: readonly string[],
    fundId: string | null = null,
  ): Promise<(list: string, code: string) => string> {
    const found = await this.read(lists);
    const labels = new Map<string, string>();
    for (const term of forEachList(found, fundId))
      labels.set(`${term.list}/${term.code}`, term.labels[language]);
    return (list, code) => labels.get(`${list}/${code}`) ?? code;
  }

  /**
   * The terms in force on the day (default: today), the fund's own wording before the common one. A
   * transaction reads them on its own connection.
   */
  async terms(
    list: string,
    fundId: string | null = null,
    { on = this.today(), tx }: { on?: Day; tx?: Tx } = {},
  ): Promise<Term[]> {
    return (await this.everyTerm(list, fundId, tx)).filter((term) => holdsOn(term, on));
  }

  /** The terms of all times. Throws `not-found` when there is no such list. */
  async everyTerm(list: string, fundId: string | null = null, tx?: Tx): Promise<Term[]> {
    const [terms] = await this.read([list], tx);
    if (!terms || terms.length === 0) throw new DomainError('not-found');
    return forFund(terms, fundId);
  }

  /** Every list with its size, the fund's own wording counted before the common one. */
  sizes(fundId: string): Promise<ListSize[]> {
    return rows<ListSize>(
      this.database.source.manager,
      `SELECT list, count(*)::int AS terms, count(fund_id)::int AS own,
              count(*) FILTER (WHERE coalesce(valid_from <= $2, true) AND coalesce(valid_to >= $2, true))::int
                AS "inForce"
         FROM (SELECT DISTINCT ON (list, code) list, fund_id, valid_from, valid_to
                 FROM vocabulary WHERE fund_id = $1 OR fund_id IS NULL
                ORDER BY list, code, fund_id NULLS LAST) AS worded
        GROUP BY list ORDER BY list`,
      [fundId, this.today()],
    );
  }

  /** Reads the lists anew when they are next asked for. */
  forget(list: string): void {
    this.kept.delete(list);
  }

  private today(): Day {
    return this.clock.now().toISOString().slice(0, 10);
  }

  private async read(lists: readonly string[], tx: Tx = this.database.source.manager): Promise<Term[][]> {
    const now = Date.now();
    const missing = lists.filter((list) => (this.kept.get(list)?.until ?? 0) <= now);
    if (missing.length > 0) {
      const terms = await rows<Term>(
        tx,
        `SELECT id, list, code, fund_id AS "fundId", position, labels, attributes, source, provisional,
                valid_from AS "validFrom", valid_to AS "validTo", version
           FROM vocabulary WHERE list = ANY($1)`,
        [missing],
      );
      for (const list of missing) {
        const own = terms.filter((term) => term.list === list);
        // A list that does not exist is not kept: names are the caller's, and memory is not.
        if (own.length > 0) this.kept.set(list, { terms: own, until: now + freshMs });
      }
    }
    return lists.map((list) => this.kept.get(list)?.terms ?? []);
  }
}

function forEachList(lists: Term[][], fundId: string | null): Term[] {
  return lists.flatMap((terms) => forFund(terms, fundId));
}

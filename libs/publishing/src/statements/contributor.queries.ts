import { Injectable } from '@nestjs/common';
import { readableContributors, type Times } from '#funding';
import { type Fund, Funds } from '#funds';
import { type Actor, DomainError, formatMinor, refuseFields, sumMinor } from '#kernel';
import { Database } from '#platform/database';
import { publishingTexts } from '../texts/texts.js';
import { sharePoints } from './contributor.rules.js';
import { type ContributorReach, reachOf } from './contributor-reach.js';
import { type StatementHead, StatementTimes } from './statement-times.js';

export interface ContributorView extends StatementHead {
  contributor: string;
  name: string;
  pledged: string;
  pledgedOpen: string;
  committed: string;
  committedOpen: string;
  deposited: string;
  bankCharges: string;
  agentFees: string;
  /** Deposited − bank charges − agent's fee. */
  net: string;
  /** Of all that was deposited, in per cent with two decimals. */
  sharePercent: string | null;
  byYear: { year: number; deposited: string }[];
  reached: ContributorReach;
}

interface Money {
  promises: Partial<Record<'pledged' | 'pledgedOpen' | 'committed' | 'committedOpen', string>> | null;
  years: { year: number; total: string }[] | null;
  whole: string;
  fees: string;
  charges: string;
}

const moneySql = `
  WITH f AS MATERIALIZED (
    SELECT extract(year FROM value_from)::int AS year, organisation_id, sum(amount_minor) AS total
      FROM ledger_figures($1, $2, $3, 'year') WHERE figure = 'deposited' GROUP BY 1, 2),
  own AS (
    SELECT l.kind, a.kind AS account, sum(l.amount_minor) AS total
      FROM deposit d JOIN posting p ON p.source_id = d.id AND p.kind IN ('deposit', 'agent-fee')
      JOIN posting_line l ON l.posting_id = p.id JOIN ledger_account a ON a.id = l.account_id
     WHERE d.fund_id = $1 AND d.contributor_id = $4 AND p.value_date <= $2 AND p.booked_at <= $3
       AND (d.identified_at IS NULL OR d.identified_at <= $3)
     GROUP BY 1, 2)
  SELECT (SELECT jsonb_object_agg(figure, total::text)
            FROM (SELECT figure, sum(amount_minor) AS total FROM promise_figures($1, $2, $3)
                   WHERE organisation_id = $4 GROUP BY figure) t) AS promises,
         (SELECT jsonb_agg(jsonb_build_object('year', year, 'total', total::text) ORDER BY year)
            FROM f WHERE organisation_id = $4) AS years,
         (SELECT coalesce(sum(total), 0)::text FROM f) AS whole,
         (SELECT coalesce(sum(total), 0)::text FROM own WHERE account = 'agent-fee') AS fees,
         (SELECT coalesce(sum(total), 0)::text FROM own WHERE account = 'bank-charge') AS charges`;

/** What a contributor promised, paid and reached. */
@Injectable()
export class ContributorStatements {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly times: StatementTimes,
  ) {}

  /**
   * The statement of a contributor; a donor's own without a code. Throws `not-found` for a contributor that
   * the actor may not read, `fields-wrong` without a code.
   */
  async at(actor: Actor, fund: Fund, request: Times & { contributor?: string }): Promise<ContributorView> {
    const head = await this.times.head(fund, request);
    const giver = await this.giver(actor, fund, request.contributor);
    const params = [fund.id, head.asOf, head.knownAt, giver.id];
    const [[money], areas] = await Promise.all([
      this.database.query<Money>(moneySql, params),
      this.funds.areas(fund),
    ]);
    const { promises, years, whole, fees, charges } = money!;
    const deposited = sumMinor((years ?? []).map(({ total }) => BigInt(total)));
    const text = (minor: bigint | string = 0n) => formatMinor(minor, fund.currency);
    const points = sharePoints(deposited, BigInt(whole));
    const labels = new Map(areas.map(({ code, labels: each }) => [code, each[actor.language]]));
    labels.set('unattributed', publishingTexts[actor.language].unattributed);
    const net = deposited - BigInt(charges) - BigInt(fees);
    return {
      ...head,
      contributor: giver.code,
      name: giver.name[actor.language]!,
      ...{ pledged: text(promises?.pledged), pledgedOpen: text(promises?.pledgedOpen) },
      ...{ committed: text(promises?.committed), committedOpen: text(promises?.committedOpen) },
      deposited: text(deposited),
      bankCharges: text(charges),
      agentFees: text(fees),
      net: text(net),
      sharePercent: points === null ? null : formatMinor(points),
      byYear: (years ?? []).map(({ year, total }) => ({ year, deposited: text(total) })),
      reached: await reachOf(this.database, params, net, {
        ...{ currency: fund.currency, language: actor.language, labels },
      }),
    };
  }

  private async giver(actor: Actor, fund: Fund, code: string | undefined) {
    const readable = readableContributors(actor, fund.id);
    if (readable === null && code === undefined)
      refuseFields([{ pointer: '/contributor', code: 'field-required' }]);
    const [found] = await this.database.query<{ id: string; code: string; name: Record<string, string> }>(
      `SELECT id, code, name FROM organisation
        WHERE ($1::text IS NULL OR code = $1) AND ($2::uuid[] IS NULL OR id = ANY ($2))
        ORDER BY code LIMIT 1`,
      [code ?? null, readable],
    );
    if (!found) throw new DomainError('not-found');
    return found;
  }
}

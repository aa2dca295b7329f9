import { Injectable } from '@nestjs/common';
import { Clock, type Day, dayIn, DomainError, formatMinor, type Language, sumMinor } from '#kernel';
import { type Fund } from '#funds';
import { Database } from '#platform/database';
import { CapitalisationQueries, type Times } from '../capitalisation/capitalisation.queries.js';
import { fundingTexts } from '../texts/texts.js';
import { concentration, type Earmarking, earmarkings, sharePoints, stopEffect } from './mix.rules.js';

export interface MixShare {
  amount: string;
  /** In per cent with two decimals; null when there is nothing to take a share of. */
  sharePercent: string | null;
}

export interface MixView {
  asOf: Day;
  knownAt: string;
  currency: string;
  deposited: string;
  /** Herfindahl–Hirschman index of the contributors' shares, 10 000 for a single one. */
  concentration: number | null;
  /** `unattributed` for deposits of which nobody knows yet whose they are. */
  byContributor: (MixShare & { contributor: string; name: string; committedOpen: string })[];
  /** Deposits by how far they are bound; `none` includes what is not applied to an agreement. */
  byEarmarking: (MixShare & { earmarking: Earmarking })[];
  /** Agreements whose instalments fall due in more than one year, of all agreements. */
  multiYear: MixShare & { committed: string };
}

export interface StopView {
  asOf: Day;
  currency: string;
  contributor: string;
  name: string;
  /** What would not come any more. */
  pledgedOpen: string;
  committedOpen: string;
  /** Received from it and not applied to an agreement yet: `committedOpen` may be less by up to this. */
  unapplied: string;
  /** Of all that is still to come from agreements. */
  shareOfExpectedPercent: string | null;
  instalments: { agreement: string; number: number; dueOn: Day; open: string; currency: string }[];
  openReservations: string;
  cashBalance: string;
  /** Open reservations beyond cash; what agreements leave uncovered now, and without this one. */
  beyondCash: string;
  uncovered: string;
  uncoveredWithout: string;
}

/** Without a code: those of whom nobody knows yet who they are. */
interface Giver {
  contributor: string | null;
  name: Record<Language, string> | null;
  deposited: string;
  committedOpen: string;
}

const giversSql = `
  SELECT o.code AS contributor, o.name, t.deposited::text, t."committedOpen"::text
    FROM (SELECT organisation_id,
                 coalesce(sum(amount_minor) FILTER (WHERE figure = 'deposited'), 0) AS deposited,
                 coalesce(sum(amount_minor) FILTER (WHERE figure = 'committedOpen'), 0) AS "committedOpen"
            FROM (SELECT figure, organisation_id, amount_minor FROM ledger_figures($1, $2, $3, 'year')
                   WHERE figure = 'deposited'
                   UNION ALL SELECT figure, organisation_id, amount_minor FROM promise_figures($1, $2, $3)) f
           GROUP BY organisation_id) t
    LEFT JOIN organisation o ON o.id = t.organisation_id
   WHERE t.deposited <> 0 OR t."committedOpen" <> 0 ORDER BY t.deposited DESC, o.code`;

const earmarkedSql = `
  SELECT CASE WHEN has_area AND has_place THEN 'area-and-place' WHEN has_area THEN 'area' ELSE 'place' END
           AS earmarking, sum(usd_minor)::text AS total
    FROM (SELECT x.usd_minor,
                 EXISTS (SELECT FROM contribution_line_area a WHERE a.line_id = x.line_id) AS has_area,
                 EXISTS (SELECT FROM contribution_line_place p WHERE p.line_id = x.line_id) AS has_place
            FROM deposit_application x
           WHERE x.fund_id = $1 AND x.value_date <= $2 AND x.applied_at <= $3
             AND (x.reversed_at IS NULL OR x.reversed_on > $2 OR x.reversed_at > $3)) e
   WHERE has_area OR has_place GROUP BY 1`;

const multiYearSql = `
  SELECT coalesce(sum(t.committed), 0)::text AS committed,
         coalesce(sum(t.committed) FILTER (WHERE t.years > 1), 0)::text AS "multiYear"
    FROM (SELECT e.agreement_id, sum(e.committed_minor) AS committed,
                 (SELECT count(DISTINCT extract(year FROM i.due_on))
                    FROM instalment_terms(e.agreement_id, $2, $3) i WHERE i.amount_minor > 0) AS years
            FROM promise_entry e
           WHERE e.fund_id = $1 AND e.agreement_id IS NOT NULL AND e.value_date <= $2 AND e.booked_at <= $3
           GROUP BY e.agreement_id) t`;

/** What a fund lives from: whose money, how bound it is, and for how long it is promised. */
@Injectable()
export class MixQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly capitalisation: CapitalisationQueries,
  ) {}

  /** The mix of what was deposited by a day. Throws `fields-wrong`. */
  async at(fund: Fund, times: Times, language: Language): Promise<MixView> {
    const { asOf, knownAt, params } = await this.times(fund, times);
    const [givers, earmarked, [agreed]] = await Promise.all([
      this.database.query<Giver>(giversSql, params),
      this.database.query<{ earmarking: Earmarking; total: string }>(earmarkedSql, params),
      this.database.query<{ committed: string; multiYear: string }>(multiYearSql, params),
    ]);
    const whole = await this.deposited(params);
    const text = (minor: bigint | string) => formatMinor(minor, fund.currency);
    const share = (part: bigint, of = whole): MixShare => ({
      amount: text(part),
      sharePercent: percent(part, of),
    });
    const known = givers.filter(({ contributor }) => contributor !== null);
    const bound = new Map(earmarked.map(({ earmarking, total }) => [earmarking, BigInt(total)]));
    bound.set('none', whole - sumMinor(bound.values()));
    return {
      asOf,
      knownAt,
      currency: fund.currency,
      deposited: text(whole),
      concentration: concentration(known.map(({ deposited }) => BigInt(deposited))),
      byContributor: givers.map(({ contributor, name, deposited, committedOpen }) => ({
        contributor: contributor ?? 'unattributed',
        name: name?.[language] ?? fundingTexts[language].unidentified,
        ...share(BigInt(deposited)),
        committedOpen: text(committedOpen),
      })),
      byEarmarking: earmarkings.map((earmarking) => ({ earmarking, ...share(bound.get(earmarking) ?? 0n) })),
      multiYear: {
        ...share(BigInt(agreed!.multiYear), BigInt(agreed!.committed)),
        committed: text(agreed!.committed),
      },
    };
  }

  /** What would not come and what would lack cover if this contributor stopped. Throws `not-found`. */
  async ifStops(fund: Fund, code: string, times: Times, language: Language): Promise<StopView> {
    const { asOf, params } = await this.times(fund, times);
    const standing = await this.capitalisation.at(fund, times, language);
    const [giver] = await this.database.query<{ id: string; name: Record<Language, string> }>(
      'SELECT id, name FROM organisation WHERE code = $1',
      [code],
    );
    if (!giver) throw new DomainError('not-found');
    const [promises, instalments] = await Promise.all([
      this.database.query<{ figure: string; own: string; total: string }>(
        `SELECT figure, coalesce(sum(amount_minor) FILTER (WHERE organisation_id = $4), 0)::text AS own,
                sum(amount_minor)::text AS total FROM promise_figures($1, $2, $3) GROUP BY figure`,
        [...params, giver.id],
      ),
      this.instalments(fund, giver.id),
    ]);
    const promised = (figure: string) => promises.find((each) => each.figure === figure);
    const own = BigInt(promised('committedOpen')?.own ?? 0);
    const expected = BigInt(promised('committedOpen')?.total ?? 0);
    const minor = (amount: string) => BigInt(amount.replace('.', ''));
    const effect = stopEffect({
      cashMinor: minor(standing.cashBalance),
      openReservationsMinor: minor(standing.openReservations),
      expectedMinor: expected,
      ownExpectedMinor: own,
    });
    const text = (amount: bigint | string) => formatMinor(amount, fund.currency);
    return {
      asOf,
      currency: fund.currency,
      contributor: code,
      name: giver.name[language],
      pledgedOpen: text(promised('pledgedOpen')?.own ?? '0'),
      committedOpen: text(own),
      unapplied: standing.byContributor.find((each) => each.contributor === code)?.unapplied ?? text(0n),
      shareOfExpectedPercent: percent(own, expected),
      instalments,
      openReservations: standing.openReservations,
      cashBalance: standing.cashBalance,
      beyondCash: text(effect.beyondCashMinor),
      uncovered: text(effect.uncoveredMinor),
      uncoveredWithout: text(effect.uncoveredWithoutMinor),
    };
  }

  private async times(fund: Fund, times: Times) {
    const asOf = times.asOf ?? dayIn(this.clock.now(), fund.zone);
    const knownAt = await this.capitalisation.knownAt(fund, times.knownAt);
    return { asOf, knownAt, params: [fund.id, asOf, knownAt] };
  }

  private async deposited(params: unknown[]): Promise<bigint> {
    const [found] = await this.database.query<{ total: string }>(
      `SELECT coalesce(sum(amount_minor), 0)::text AS total FROM ledger_figures($1, $2, $3, 'year')
        WHERE figure = 'deposited'`,
      params,
    );
    return BigInt(found!.total);
  }

  /** Instalments of active agreements that are open today, in the agreement's currency. */
  private async instalments(fund: Fund, contributorId: string): Promise<StopView['instalments']> {
    const found = await this.database.query<StopView['instalments'][number]>(
      `SELECT a.number AS agreement, i.number, i.due_on AS "dueOn", a.currency,
              (i.amount_minor - i.paid_minor - i.short_minor)::text AS open
         FROM instalment i JOIN agreement a ON a.id = i.agreement_id
        WHERE a.fund_id = $1 AND a.contributor_id = $2 AND a.state = 'active'
          AND i.amount_minor > i.paid_minor + i.short_minor ORDER BY i.due_on, a.number, i.number LIMIT 500`,
      [fund.id, contributorId],
    );
    return found.map((row) => ({ ...row, open: formatMinor(row.open, row.currency) }));
  }
}

function percent(part: bigint, whole: bigint): string | null {
  const points = sharePoints(part, whole);
  return points === null ? null : formatMinor(points);
}

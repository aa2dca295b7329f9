import { Injectable } from '@nestjs/common';
import { type Actor, formatMinor } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import {
  type BudgetCategory,
  type BudgetCell,
  budgetByOrganisation,
  budgetTotal,
  indirectCap,
} from './budget.rules.js';
import type { SigningParty } from './programme.rules.js';
import { ProgrammeQueries } from './programmes.queries.js';
import { programmesTexts } from './texts/texts.js';

export interface BudgetLineRecord {
  organisation: string;
  category: BudgetCategory;
  categoryLabel: string;
  amount: string;
}

export interface BudgetTotalRecord {
  organisation: string;
  direct: string;
  indirect: string;
  /** Most indirect costs on these direct costs. */
  indirectCap: string;
  total: string;
  /** What the concept note asked for. */
  requestedDirect: string;
  requestedIndirect: string;
}

export interface BudgetRecord {
  currency: string;
  lines: BudgetLineRecord[];
  byOrganisation: BudgetTotalRecord[];
  total: string;
  version: number;
}

export interface SignatureRecord {
  id: string;
  party: SigningParty;
  partyLabel: string;
  organisation: string | null;
  signatory: string;
  signedOn: string;
  /** Name of the signed document, where it is kept. */
  document: string | null;
  recordedAt: Date;
}

export interface SignaturesRecord {
  items: SignatureRecord[];
  /** The programme's. */
  version: number;
}

interface StoredLine {
  organisationId: string;
  organisation: string;
  category: BudgetCategory;
  amountMinor: string;
}

interface StoredParticipant {
  organisationId: string;
  organisation: string;
  directMinor: string;
  indirectMinor: string;
}

/** Parts of a programme: its budget and its signatures. */
@Injectable()
export class ProgrammePartQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly programmes: ProgrammeQueries,
  ) {}

  /** The budget, organisation × category, with totals and caps. Throws `not-found`. */
  async budget(actor: Actor, fundCode: string, id: string): Promise<BudgetRecord> {
    const fund = await this.funds.byCode(fundCode);
    const version = await this.programmes.visibleVersion(actor, fund, id);
    const participants = await this.database.query<StoredParticipant>(
      `SELECT p.organisation_id AS "organisationId", o.code AS organisation,
              p.requested_direct_minor AS "directMinor", p.requested_indirect_minor AS "indirectMinor"
         FROM programme_participant p JOIN organisation o ON o.id = p.organisation_id
        WHERE p.programme_id = $1 ORDER BY p.convening DESC, o.code`,
      [id],
    );
    const stored = await this.database.query<StoredLine>(
      `SELECT b.organisation_id AS "organisationId", o.code AS organisation, b.category,
              b.amount_minor AS "amountMinor"
         FROM programme_budget_line b JOIN organisation o ON o.id = b.organisation_id
        WHERE b.programme_id = $1 ORDER BY o.code, b.category`,
      [id],
    );
    const { indirectCostCapBasisPoints } = await this.funds.settings(fund);
    const cells = stored.map((line) => ({ ...line, amountMinor: BigInt(line.amountMinor) }));
    const { categories } = programmesTexts[actor.language];
    return {
      currency: fund.currency,
      lines: stored.map(({ organisation, category, amountMinor }) => ({
        organisation,
        category,
        categoryLabel: categories[category],
        amount: formatMinor(amountMinor, fund.currency),
      })),
      byOrganisation: totals(participants, cells, indirectCostCapBasisPoints, fund),
      total: formatMinor(budgetTotal(cells), fund.currency),
      version,
    };
  }

  /** Recorded signatures, oldest first. Throws `not-found`. */
  async signatures(actor: Actor, fundCode: string, id: string): Promise<SignaturesRecord> {
    const fund = await this.funds.byCode(fundCode);
    const version = await this.programmes.visibleVersion(actor, fund, id);
    const { parties } = programmesTexts[actor.language];
    const found = await this.database.query<Omit<SignatureRecord, 'partyLabel'>>(
      `SELECT s.id, s.party, o.code AS organisation, s.signatory, s.signed_on AS "signedOn",
              f.name AS document,
              s.recorded_at AS "recordedAt"
         FROM programme_signature s LEFT JOIN organisation o ON o.id = s.organisation_id
         LEFT JOIN file f ON f.id = s.file_id
        WHERE s.programme_id = $1 ORDER BY s.id`,
      [id],
    );
    const items = found.map((item) => ({ ...item, partyLabel: parties[item.party] }));
    return { items, version };
  }
}

function totals(
  participants: readonly StoredParticipant[],
  cells: readonly BudgetCell[],
  capBasisPoints: number,
  { currency }: Fund,
): BudgetTotalRecord[] {
  const budgets = budgetByOrganisation(cells);
  const text = (minor: bigint | string) => formatMinor(minor, currency);
  return participants.map(({ organisationId, organisation, directMinor, indirectMinor }) => {
    const own = budgets.get(organisationId) ?? { directMinor: 0n, indirectMinor: 0n, totalMinor: 0n };
    return {
      organisation,
      direct: text(own.directMinor),
      indirect: text(own.indirectMinor),
      indirectCap: text(indirectCap(own.directMinor, capBasisPoints)),
      total: text(own.totalMinor),
      requestedDirect: text(directMinor),
      requestedIndirect: text(indirectMinor),
    };
  });
}

import { Injectable } from '@nestjs/common';
import { dayIn, DomainError, parseMinor } from '#kernel';
import { type NoteContent, participantCodes, Submission } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { row, type Tx } from '#platform/database';
import type { GateFacts } from './eligibility.rules.js';

/** The submitted version under test and all that its gates need. */
export interface CheckedVersion {
  number: number;
  digest: string;
  facts: GateFacts;
  zone: string;
}

interface Found {
  number: number;
  digest: string;
  content: NoteContent;
  callId: string;
  authorOrganisationId: string;
  participantIds: string[];
  submittedAt: Date;
  /** When it came in first: a return asks for a correction and does not close the window. */
  firstSubmittedAt: Date;
  opensAt: Date;
  closesAt: Date;
  zone: string;
  waivedUntil: Date | null;
  endorsements: number;
  participants: { code: string; mouSignedOn: string | null }[];
}

const sql = `
  SELECT v.number, v.digest, v.content, n.call_id AS "callId",
         n.author_organisation_id AS "authorOrganisationId",
         ARRAY(SELECT p.organisation_id FROM concept_note_participant p WHERE p.note_id = n.id)
           AS "participantIds",
         v.submitted_at AS "submittedAt",
         (SELECT min(first.submitted_at) FROM concept_note_version first WHERE first.note_id = n.id)
           AS "firstSubmittedAt",
         c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.zone,
         (SELECT max(w.until) FROM call_waiver w
           WHERE w.call_id = c.id
             AND (w.organisation_id = n.author_organisation_id OR w.organisation_id IN (
               SELECT p.organisation_id FROM concept_note_participant p WHERE p.note_id = n.id)))
           AS "waivedUntil",
         (SELECT count(*)::int FROM endorsement e WHERE e.note_id = n.id) AS endorsements
    FROM concept_note n
    JOIN call c ON c.id = n.call_id
    JOIN concept_note_version v ON v.note_id = n.id AND v.number = n.submitted_version
   WHERE n.id = $1`;

const organisationsSql = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'mouSignedOn', o.mou_signed_on)
                            ORDER BY o.code), '[]') AS participants
    FROM organisation o WHERE o.code = ANY ($1::text[]) AND o.kind = 'un-entity'`;

/** Reads what the gates are computed from. */
@Injectable()
export class GateFactsReader {
  constructor(
    private readonly funds: Funds,
    private readonly submission: Submission,
  ) {}

  /** Of the latest submitted version. Throws `not-found` when nothing was submitted yet. */
  async read(tx: Tx, fund: Fund, noteId: string): Promise<CheckedVersion> {
    const found = await row<Omit<Found, 'participants'>>(tx, sql, [noteId]);
    if (!found) throw new DomainError('not-found');
    const { number, digest, content, zone } = found;
    const named = await row<Pick<Found, 'participants'>>(tx, organisationsSql, [participantCodes(content)]);
    const submittedOn = dayIn(found.submittedAt, fund.zone);
    const settings = await this.funds.settings(fund, { day: submittedOn, tx });
    const { errors } = await this.submission.readiness(tx, fund, found);
    const facts: GateFacts = {
      submittedOn,
      submittedAt: found.firstSubmittedAt,
      opensAt: found.opensAt,
      closesAt: found.closesAt,
      waivedUntil: found.waivedUntil,
      participants: named!.participants,
      endorsements: found.endorsements,
      budget: budgetOf(content, fund.currency),
      durationMonths: content.durationMonths ?? null,
      missingFields: errors.length,
      rules: {
        minParticipants: settings.minParticipants,
        indirectCostCapBasisPoints: settings.indirectCostCapBasisPoints,
        budgetLimitMinor: settings.budgetLimitMinor ? BigInt(settings.budgetLimitMinor) : null,
        maxDurationMonths: settings.maxDurationMonths,
      },
    };
    return { number, digest, facts, zone };
  }
}

function budgetOf(content: NoteContent, currency: string): GateFacts['budget'] {
  const minor = (amount: string) => parseMinor(amount, currency) ?? 0n;
  return (content.budget ?? []).map(({ organisation, direct, indirect }) => ({
    ...{ organisation, directMinor: minor(direct), indirectMinor: minor(indirect) },
  }));
}

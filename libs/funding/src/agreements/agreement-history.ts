import { type Day, formatMinor } from '#kernel';
import { type Database } from '#platform/database';

/** A line or an instalment before and after an amendment; what is null is not of it. */
export interface AmendedPart {
  kind: 'line' | 'instalment';
  number: number;
  amountBefore: string;
  amountAfter: string;
  dueBefore: Day | null;
  dueAfter: Day | null;
  areasBefore: string[] | null;
  areasAfter: string[] | null;
  placesBefore: string[] | null;
  placesAfter: string[] | null;
}

/** A change of the agreement: from when it counts, why, and what was before. */
export interface AmendmentOfAgreement {
  number: number;
  amendedOn: Day;
  reason: string;
  amountBefore: string;
  amountAfter: string;
  /** Who recorded it; not told to donors. */
  recordedBy: string | null;
  recordedAt: Date;
  parts: AmendedPart[];
}

/** A signed paper; `amendments` tells how many there were when it was kept. */
export interface PaperOfAgreement {
  id: string;
  name: string;
  mediaType: string;
  sizeBytes: number;
  amendments: number;
  addedAt: Date;
}

export interface AgreementHistory {
  amendments: AmendmentOfAgreement[];
  documents: PaperOfAgreement[];
}

const history = `
  SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('number', m.number, 'amendedOn', m.amended_on,
            'reason', m.reason, 'amountBefore', m.amount_before_minor::text,
            'amountAfter', m.amount_after_minor::text, 'recordedBy', p.full_name,
            'recordedAt', m.recorded_at, 'parts', (
              SELECT coalesce(jsonb_agg(jsonb_build_object('kind', x.kind, 'number', x.number,
                'amountBefore', x.amount_before_minor::text, 'amountAfter', x.amount_after_minor::text,
                'dueBefore', x.due_before, 'dueAfter', x.due_after, 'areasBefore', x.areas_before,
                'areasAfter', x.areas_after, 'placesBefore', x.places_before,
                'placesAfter', x.places_after) ORDER BY x.kind DESC, x.number), '[]')
                FROM agreement_amendment_part x WHERE x.amendment_id = m.id)) ORDER BY m.number), '[]')
            FROM agreement_amendment m LEFT JOIN person p ON p.id = m.recorded_by
           WHERE m.agreement_id = $1) AS amendments,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'name', f.name, 'mediaType', f.media_type,
            'sizeBytes', f.size_bytes, 'amendments', d.amendments, 'addedAt', d.added_at)
            ORDER BY d.added_at, d.id), '[]')
            FROM agreement_document d JOIN file f ON f.id = d.file_id
           WHERE d.agreement_id = $1) AS documents`;

/** How an agreement was changed, and its signed papers, in one statement. */
export async function historyOf(
  database: Database,
  agreement: { id: string; currency: string },
  { isDonor }: { isDonor: boolean },
): Promise<AgreementHistory> {
  const [found] = await database.query<AgreementHistory>(history, [agreement.id]);
  const own = (minor: string) => formatMinor(minor, agreement.currency);
  const amounts = <Item extends Record<'amountBefore' | 'amountAfter', string>>(item: Item) => ({
    ...item,
    amountBefore: own(item.amountBefore),
    amountAfter: own(item.amountAfter),
  });
  return {
    amendments: found!.amendments.map((amendment) => ({
      ...amounts(amendment),
      recordedBy: isDonor ? null : amendment.recordedBy,
      recordedAt: new Date(amendment.recordedAt),
      parts: amendment.parts.map(amounts),
    })),
    documents: found!.documents.map((paper) => ({ ...paper, addedAt: new Date(paper.addedAt) })),
  };
}

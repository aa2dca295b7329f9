import type { Schema } from '../../../api/client';
import { localCopy } from '../../../parts/drafts/local-copy';

export type Screening = Schema<'ScreeningAnswer'>;
export type Moderation = Schema<'ModerationBody'>;

export interface ModerationDraft {
  scores: { criterion: string; score: number | null; reason: string }[];
  gates: { criterion: string; met: boolean | null; reason: string }[];
  markers: { marker: string; score: string; reason: string }[];
  recommended: boolean | null;
  reasons: string;
}

/** What is typed of a moderation, kept in this browser until it is sent. */
export function moderationCopy({ noteId, round }: Pick<Screening, 'noteId' | 'round'>) {
  return localCopy<ModerationDraft>(`moderation-${noteId}-${round}`);
}

/** Filled in where the reviewers agree, and with the note's own marker scores. */
export function firstDraft({ criteria, gates, markers }: Screening): ModerationDraft {
  return {
    scores: criteria.map(({ criterion, spread, scores }) => ({
      ...{ criterion, reason: '' },
      score: spread === 0 ? (scores[0]?.score ?? null) : null,
    })),
    gates: gates.map(({ criterion }) => ({ criterion, met: null, reason: '' })),
    markers: markers.map(({ marker, selfScore }) => ({ marker, score: selfScore, reason: '' })),
    recommended: null,
    reasons: '',
  };
}

/** What was typed before, if it is about the same criteria. */
export function withTyped(
  first: ModerationDraft,
  typed: ModerationDraft | null | undefined,
): ModerationDraft {
  const codes = ({ scores, gates, markers }: ModerationDraft) =>
    [...scores, ...gates].map(({ criterion }) => criterion).join() +
    markers.map(({ marker }) => marker).join();
  return typed && codes(typed) === codes(first) ? typed : first;
}

/** Whether a moderated score owes a reason: reviewers diverge, or it lies outside what they gave. */
export function owesReason(
  { divergent, scores }: Pick<Screening['criteria'][number], 'divergent' | 'scores'>,
  score: number | null,
): boolean {
  if (divergent) return true;
  const given = scores.map((each) => each.score).filter((each) => each !== null);
  return score !== null && (score < Math.min(...given) || score > Math.max(...given));
}

export interface Lack {
  /** The field's id: the API's pointer with dots. */
  id: string;
  kind: 'score' | 'reason' | 'answer' | 'recommendation' | 'reasons' | 'gatesFailed';
  /** The criterion or marker. */
  code: string;
}

/** What a moderation lacks, in the page's order: the API refuses exactly this. */
export function lacksOf(draft: ModerationDraft, { criteria, markers }: Screening): Lack[] {
  const blank = (text: string) => text.trim() === '';
  const lack = (when: boolean, id: string, kind: Lack['kind'], code = ''): Lack[] =>
    when ? [{ id, kind, code }] : [];
  const failed = draft.gates.some(({ met }) => met === false);
  return [
    ...draft.scores.flatMap(({ criterion, score, reason }, at) => [
      ...lack(score === null, `scores.${at}.score`, 'score', criterion),
      ...lack(
        score !== null && owesReason(criteria[at]!, score) && blank(reason),
        ...([`scores.${at}.reason`, 'reason', criterion] as const),
      ),
    ]),
    ...draft.gates.flatMap(({ criterion, met, reason }, at) => [
      ...lack(met === null, `gates.${at}.met`, 'answer', criterion),
      ...lack(met === false && blank(reason), `gates.${at}.reason`, 'reason', criterion),
    ]),
    ...draft.markers.flatMap(({ marker, score, reason }, at) =>
      lack(score !== markers[at]!.selfScore && blank(reason), `markers.${at}.reason`, 'reason', marker),
    ),
    ...lack(draft.recommended === null, 'recommended', 'recommendation'),
    ...lack(draft.recommended === true && failed, 'recommended', 'gatesFailed'),
    ...lack(blank(draft.reasons), 'reasons', 'reasons'),
  ];
}

/** A draft that lacks nothing, as the API takes it. */
export function moderationOf(draft: ModerationDraft): Moderation {
  return {
    ...draft,
    scores: draft.scores.map((each) => ({ ...each, score: each.score ?? 0 })),
    gates: draft.gates.map((each) => ({ ...each, met: each.met === true })),
    recommended: draft.recommended === true,
  };
}

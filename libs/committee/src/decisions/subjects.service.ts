import { Injectable } from '@nestjs/common';
import { type Actor, type Day } from '#kernel';
import { ConceptNotes, type NoteVerb } from '#concept-notes';
import { rows, type Tx } from '#platform/database';
import { type ProgrammeOutcome, Programmes } from '#programmes';
import { Screening } from '#screening';
import type { AgendaItem } from '../items/item.entity.js';
import type { Outcome } from './decision.rules.js';

/** A decision as the subject takes it. */
export interface Verdict {
  decisionId: string;
  outcome: Outcome;
  amounts: readonly { organisationId: string | null; amountMinor: bigint }[];
  valueDate: Day;
  reason: string;
}

/** What an item is about, locked: what is decided upon, who takes part, how a decision is written into it. */
export interface Subject {
  /** Code → id of the participating organisations. */
  participants: Map<string, string>;
  snapshot: Record<string, unknown>;
  apply(actor: Actor, verdict: Verdict): Promise<void>;
}

const noteVerbs: Partial<Record<Outcome, NoteVerb>> = {
  endorsed: 'endorse',
  deferred: 'defer',
  declined: 'decline',
};

/** Brings notes, programmes and items of the committee's own to one form for deciding. */
@Injectable()
export class Subjects {
  constructor(
    private readonly notes: ConceptNotes,
    private readonly programmes: Programmes,
    private readonly screening: Screening,
  ) {}

  /** Locks the subject until the transaction ends and takes the snapshot of what is decided upon. */
  async lock(tx: Tx, item: AgendaItem): Promise<Subject> {
    if (item.conceptNoteId) return this.note(tx, item.conceptNoteId);
    if (item.programmeId) return this.programme(tx, item.programmeId);
    const snapshot = { type: item.kind, title: item.title, text: item.text };
    return { participants: new Map(), snapshot, apply: async () => undefined };
  }

  private async note(tx: Tx, id: string): Promise<Subject> {
    const note = await this.notes.lock(tx, id);
    const { number, digest, content } = await this.notes.version(tx, id);
    const screened = await this.screening.outcome(tx, id);
    const screening = screened && { ...screened, moderatedAt: screened.moderatedAt.toISOString() };
    return {
      participants: await codesOf(tx, note.participantIds),
      snapshot: { type: 'concept-note', code: note.code, number, digest, content, screening },
      apply: (actor, { outcome, reason }) =>
        this.notes.move(tx, actor, note, noteVerbs[outcome]!, { reason }),
    };
  }

  private async programme(tx: Tx, id: string): Promise<Subject> {
    const programme = await this.programmes.lock(tx, id);
    const { number, digest, content } = await this.programmes.version(tx, id);
    return {
      participants: await codesOf(tx, programme.participantIds),
      snapshot: { type: 'programme', code: programme.code, number, digest, content },
      apply: async (actor, verdict) => {
        const outcome = verdict.outcome as ProgrammeOutcome;
        await this.programmes.approve(tx, actor, programme, { ...verdict, outcome });
      },
    };
  }
}

async function codesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const sql = 'SELECT id, code FROM organisation WHERE id = ANY ($1::uuid[])';
  const found = await rows<{ id: string; code: string }>(tx, sql, [ids]);
  return new Map(found.map(({ id, code }) => [code, id]));
}

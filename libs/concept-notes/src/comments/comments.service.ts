import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '#kernel';
import { Funds } from '#funds';
import { Database, rows } from '#platform/database';
import { Events } from '#platform/events';
import { type CommentVisibility, commentVisibility, mayReadInternal } from '../notes/dealing.rules.js';
import { ConceptNotes } from '../notes/concept-notes.service.js';

export interface NewComment {
  text: string;
  visibility?: CommentVisibility;
  /** The field of the content that it is about (RFC 6901). */
  pointer?: string;
}

export interface CommentRecord {
  id: string;
  text: string;
  visibility: CommentVisibility;
  pointer: string | null;
  side: 'staff' | 'partner';
  author: string | null;
  organisation: string | null;
  number: number | null;
  createdAt: Date;
}

/** Comments are never altered: one that was internal cannot become visible later. */
@Injectable()
export class Comments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
  ) {}

  /** Adds a comment; internal unless the secretariat shares it. */
  async add(actor: Actor, fundCode: string, noteId: string, given: NewComment): Promise<CommentRecord> {
    const fund = await this.funds.byCode(fundCode);
    const id = newId();
    await this.database.transaction(async (tx) => {
      const { note, view } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      const { side, visibility } = commentVisibility(actor, note, view, given.visibility);
      await rows(
        tx,
        `INSERT INTO concept_note_comment (id, note_id, note_version, pointer, text, visibility, author_id,
                                           author_side, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          noteId,
          note.submittedVersion,
          given.pointer ?? null,
          given.text,
          visibility,
          actor.personId,
          side,
          this.clock.now(),
        ],
      );
      const payload = { code: note.code, version: note.submittedVersion ?? 0, commentId: id, visibility };
      const subject = { type: 'concept-note', id: noteId };
      await this.events.record(tx, actor, {
        name: 'concept-note.commented',
        fundId: fund.id,
        subject,
        payload,
      });
    });
    const [comment] = await this.read(actor, fund.id, noteId, id);
    return comment!;
  }

  /** The comments that the actor may read, oldest first. */
  async list(actor: Actor, fundCode: string, noteId: string): Promise<CommentRecord[]> {
    const fund = await this.funds.byCode(fundCode);
    return this.read(actor, fund.id, noteId, null);
  }

  private async read(
    actor: Actor,
    fundId: string,
    noteId: string,
    id: string | null,
  ): Promise<CommentRecord[]> {
    const { view } = await this.notes.view(actor, fundId, noteId);
    return this.database.query<CommentRecord>(
      `SELECT c.id, c.text, c.visibility, c.pointer, c.author_side AS side, c.note_version AS number,
              c.created_at AS "createdAt", o.code AS organisation,
              CASE WHEN $3 OR p.organisation_id = $4 THEN p.full_name END AS author
         FROM concept_note_comment c LEFT JOIN person p ON p.id = c.author_id
         LEFT JOIN organisation o ON o.id = p.organisation_id
        WHERE c.note_id = $1 AND ($2 OR c.visibility = 'shared') AND ($5::uuid IS NULL OR c.id = $5)
        ORDER BY c.id LIMIT 1000`,
      [noteId, mayReadInternal(actor, fundId, view), view === 'staff', actor.organisationId, id],
    );
  }
}

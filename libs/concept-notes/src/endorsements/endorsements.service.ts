import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId, refuseFields } from '#kernel';
import { Funds } from '#funds';
import { Database, row, rows } from '#platform/database';
import { Events } from '#platform/events';
import { FileStore, type OpenFile } from '#platform/files';
import { requireEndorsing } from '../notes/dealing.rules.js';
import { ConceptNotes } from '../notes/concept-notes.service.js';
import type { EndorsementKind } from '../notes/content.rules.js';

export interface NewEndorsement {
  kind: EndorsementKind;
  signatory: string;
  /** Office or ministry that the signatory stands for. */
  authority: string;
  place?: string;
  signedOn: string;
  /** The attachment of this note that is the letter. */
  attachmentId: string;
}

export interface EndorsementRecord {
  id: string;
  kind: EndorsementKind;
  signatory: string;
  authority: string;
  place: string | null;
  signedOn: string;
  letter: string;
  recordedAt: Date;
}

/** Letters of endorsement as the secretariat has read them. */
@Injectable()
export class Endorsements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly files: FileStore,
  ) {}

  /** Records an endorsement with its letter, which must be attached to the note. */
  async record(
    actor: Actor,
    fundCode: string,
    noteId: string,
    given: NewEndorsement,
  ): Promise<EndorsementRecord> {
    const fund = await this.funds.byCode(fundCode);
    const today = this.funds.today(fund);
    if (given.signedOn > today) {
      refuseFields([{ pointer: '/signedOn', code: 'day-in-future', params: { today } }]);
    }
    const id = newId();
    await this.database.transaction(async (tx) => {
      const { note, view } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      requireEndorsing(actor, note, view);
      const sql = 'SELECT file_id FROM attachment WHERE id = $1 AND note_id = $2 AND removed_at IS NULL';
      const letter = await row<{ file_id: string }>(tx, sql, [given.attachmentId, noteId]);
      if (!letter) {
        throw new DomainError('fields-wrong', {
          errors: [{ pointer: '/attachmentId', code: 'attachment-unknown' }],
        });
      }
      const { kind, signatory, authority, place, signedOn } = given;
      await rows(
        tx,
        `INSERT INTO endorsement (id, note_id, kind, signatory, authority, place, signed_on, file_id,
                                  recorded_by, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          ...[id, noteId, kind, signatory, authority, place ?? null, signedOn, letter.file_id],
          ...[actor.personId, this.clock.now()],
        ],
      );
      const payload = { code: note.code, version: note.submittedVersion ?? 0, endorsementId: id, kind };
      const subject = { type: 'concept-note', id: noteId };
      const name = 'concept-note.endorsement-recorded';
      await this.events.record(tx, actor, { name, fundId: fund.id, subject, payload });
    });
    const [recorded] = await this.read(noteId, id);
    return recorded!;
  }

  /** The endorsements of a note, oldest first. */
  async list(actor: Actor, fundCode: string, noteId: string): Promise<EndorsementRecord[]> {
    const fund = await this.funds.byCode(fundCode);
    await this.notes.view(actor, fund.id, noteId);
    return this.read(noteId, null);
  }

  /** The letter of an endorsement, for those who may read the note. */
  async letter(actor: Actor, fundCode: string, noteId: string, id: string): Promise<OpenFile> {
    const fund = await this.funds.byCode(fundCode);
    await this.notes.view(actor, fund.id, noteId);
    const manager = this.database.source.manager;
    const sql = 'SELECT file_id FROM endorsement WHERE id = $1 AND note_id = $2';
    const endorsement = await row<{ file_id: string }>(manager, sql, [id, noteId]);
    if (!endorsement) throw new DomainError('not-found');
    return this.files.open(manager, endorsement.file_id);
  }

  private read(noteId: string, id: string | null): Promise<EndorsementRecord[]> {
    return this.database.query<EndorsementRecord>(
      `SELECT e.id, e.kind, e.signatory, e.authority, e.place, e.signed_on AS "signedOn", f.name AS letter,
              e.recorded_at AS "recordedAt"
         FROM endorsement e JOIN file f ON f.id = e.file_id
        WHERE e.note_id = $1 AND ($2::uuid IS NULL OR e.id = $2) ORDER BY e.id`,
      [noteId, id],
    );
  }
}

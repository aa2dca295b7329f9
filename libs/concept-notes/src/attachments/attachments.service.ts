import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { Funds } from '#funds';
import { Database, row, rows } from '#platform/database';
import { Events } from '#platform/events';
import { FileStore, type OpenFile, type StoredBytes } from '#platform/files';
import { requireAttach, requireDetach } from '../notes/dealing.rules.js';
import { ConceptNotes, type LockedNote } from '../notes/concept-notes.service.js';
import type { AttachmentKind } from '../notes/content.rules.js';

export interface AttachmentRecord {
  id: string;
  kind: AttachmentKind;
  name: string;
  mediaType: string;
  sizeBytes: number;
  sha256: string;
  addedBy: string | null;
  addedAt: Date;
}

export interface NewAttachment {
  kind: AttachmentKind;
  name: string;
  stream: Readable;
}

const maxPerNote = 50;

const columns = `a.id, a.kind, f.name, f.media_type AS "mediaType", f.size_bytes AS "sizeBytes", f.sha256,
  o.code AS "addedBy", a.added_at AS "addedAt"`;
const joined = `FROM attachment a JOIN file f ON f.id = a.file_id LEFT JOIN person p ON p.id = a.added_by
  LEFT JOIN organisation o ON o.id = p.organisation_id`;

@Injectable()
export class Attachments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly files: FileStore,
  ) {}

  /**
   * Takes a file in, if the actor may attach to this note now (asked before a byte is read, and again to keep
   * it).
   */
  async add(
    actor: Actor,
    fundCode: string,
    noteId: string,
    upload: NewAttachment | (() => Promise<NewAttachment>),
  ): Promise<AttachmentRecord> {
    const fund = await this.funds.byCode(fundCode);
    const { facts, view } = await this.notes.view(actor, fund.id, noteId);
    requireAttach(actor, facts, view);
    const given = typeof upload === 'function' ? await upload() : upload;
    const stored = await this.files.receive(given.stream, given.name);
    const id = newId();
    await this.database.transaction(async (tx) => {
      const { note, view: lockedView } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      requireAttach(actor, note, lockedView);
      const sql = 'SELECT count(*)::int AS count FROM attachment WHERE note_id = $1 AND removed_at IS NULL';
      const counted = await row<{ count: number }>(tx, sql, [noteId]);
      if (counted!.count >= maxPerNote) {
        throw new DomainError('attachments-too-many', { params: { max: maxPerNote } });
      }
      const fileId = await this.files.record(tx, actor, stored);
      await rows(
        tx,
        `INSERT INTO attachment (id, note_id, file_id, kind, added_by, added_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, noteId, fileId, given.kind, actor.personId, this.clock.now()],
      );
      await this.tell(actor, note, id, stored, tx);
    });
    return this.found(noteId, id);
  }

  /** Takes an attachment of a draft away; the history keeps that it was there. */
  async remove(actor: Actor, fundCode: string, noteId: string, id: string): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction(async (tx) => {
      const { note } = await this.notes.lockVisible(tx, actor, fund.id, noteId);
      requireDetach(actor, note);
      const removed = await rows(
        tx,
        `UPDATE attachment SET removed_at = $3
          WHERE id = $1 AND note_id = $2 AND removed_at IS NULL RETURNING id`,
        [id, noteId, this.clock.now()],
      );
      if (removed.length === 0) throw new DomainError('not-found');
      await this.events.record(tx, actor, {
        name: 'concept-note.attachment-removed',
        fundId: fund.id,
        subject: { type: 'concept-note', id: noteId },
        payload: { code: note.code, version: note.submittedVersion ?? 0, attachmentId: id },
      });
    });
  }

  /** The attachments of a note, oldest first. */
  async list(actor: Actor, fundCode: string, noteId: string): Promise<AttachmentRecord[]> {
    const fund = await this.funds.byCode(fundCode);
    await this.notes.view(actor, fund.id, noteId);
    const sql = `SELECT ${columns} ${joined} WHERE a.note_id = $1 AND a.removed_at IS NULL ORDER BY a.id`;
    return this.database.query<AttachmentRecord>(sql, [noteId]);
  }

  /** The content of an attachment, for those who may read the note. */
  async open(actor: Actor, fundCode: string, noteId: string, id: string): Promise<OpenFile> {
    const fund = await this.funds.byCode(fundCode);
    await this.notes.view(actor, fund.id, noteId);
    const manager = this.database.source.manager;
    const sql = `SELECT file_id FROM attachment WHERE id = $1 AND note_id = $2 AND removed_at IS NULL`;
    const attachment = await row<{ file_id: string }>(manager, sql, [id, noteId]);
    if (!attachment) throw new DomainError('not-found');
    return this.files.open(manager, attachment.file_id);
  }

  private async found(noteId: string, id: string): Promise<AttachmentRecord> {
    const sql = `SELECT ${columns} ${joined} WHERE a.note_id = $1 AND a.id = $2`;
    const [attachment] = await this.database.query<AttachmentRecord>(sql, [noteId, id]);
    return attachment!;
  }

  private async tell(
    actor: Actor,
    note: LockedNote,
    attachmentId: string,
    { sha256 }: StoredBytes,
    tx: Parameters<Events['record']>[0],
  ): Promise<void> {
    await this.events.record(tx, actor, {
      name: 'concept-note.attachment-added',
      fundId: note.fundId,
      subject: { type: 'concept-note', id: note.id },
      payload: { code: note.code, version: note.submittedVersion ?? 0, attachmentId, sha256 },
    });
  }
}

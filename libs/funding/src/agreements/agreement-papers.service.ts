import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { type Fund } from '#funds';
import { Database, row, rows } from '#platform/database';
import { Events } from '#platform/events';
import { FileStore, type OpenFile } from '#platform/files';
import { requireAgent } from '../documents/documents.rules.js';
import { lockAgreement } from './agreement-rows.js';
import { AgreementQueries } from './agreements.queries.js';

/** So many papers an agreement may have. */
const maxPapers = 50;

/** The signed papers of an agreement and its amendments. What was kept once stays: they are evidence. */
@Injectable()
export class AgreementPapers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly files: FileStore,
    private readonly agreements: AgreementQueries,
  ) {}

  /**
   * Keeps a paper; it is read only after the actor may add it. Throws `not-allowed`, `not-found`,
   * `agreement-papers-too-many` or what the file store throws.
   */
  async add(
    actor: Actor,
    fund: Fund,
    agreementId: string,
    upload: () => Promise<{ name: string; stream: Readable }>,
  ): Promise<void> {
    requireAgent(actor, fund.id);
    await this.agreements.one(actor, fund, agreementId);
    const { name, stream } = await upload();
    const stored = await this.files.receive(stream, name);
    await this.database.transaction(async (tx) => {
      const { contributorId } = await lockAgreement(tx, fund, agreementId);
      const known = await row<{ count: number }>(
        tx,
        'SELECT count(*)::int AS count FROM agreement_document WHERE agreement_id = $1',
        [agreementId],
      );
      if (known!.count >= maxPapers) {
        throw new DomainError('agreement-papers-too-many', { params: { max: maxPapers } });
      }
      const fileId = await this.files.record(tx, actor, stored);
      await rows(
        tx,
        `INSERT INTO agreement_document (id, agreement_id, fund_id, file_id, amendments, added_by, added_at)
         SELECT $1, $2, $3, $4, count(*), $5, $6 FROM agreement_amendment WHERE agreement_id = $2`,
        [newId(), agreementId, fund.id, fileId, actor.personId, this.clock.now()],
      );
      await this.events.record(tx, actor, {
        name: 'agreement.document-added',
        fundId: fund.id,
        subject: { type: 'agreement', id: agreementId },
        payload: { contributorId, sha256: stored.sha256 },
      });
    });
  }

  /** A paper, for those who may read the agreement. Throws `not-found`. */
  async open(actor: Actor, fund: Fund, agreementId: string, paperId: string): Promise<OpenFile> {
    await this.agreements.one(actor, fund, agreementId);
    const { manager } = this.database.source;
    const found = await row<{ fileId: string }>(
      manager,
      'SELECT file_id AS "fileId" FROM agreement_document WHERE id = $1 AND agreement_id = $2',
      [paperId, agreementId],
    );
    if (!found) throw new DomainError('not-found');
    return this.files.open(manager, found.fileId);
  }
}

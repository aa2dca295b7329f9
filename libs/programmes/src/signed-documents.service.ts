import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, hasRole } from '#kernel';
import { Funds } from '#funds';
import { Database, row, rows, type Tx } from '#platform/database';
import { Events } from '#platform/events';
import { FileStore, type OpenFile } from '#platform/files';
import type { SigningParty } from './programme.rules.js';
import { ProgrammeQueries } from './programmes.queries.js';
import { Programmes } from './programmes.service.js';

interface SignatureFile {
  party: SigningParty;
  fileId: string | null;
}

/** The signed paper behind each recorded signature. */
@Injectable()
export class SignedDocuments {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly files: FileStore,
    private readonly funds: Funds,
    private readonly programmes: Programmes,
    private readonly queries: ProgrammeQueries,
  ) {}

  /**
   * Keeps the document of a signature, once and for all; it is read only after the actor may add it. Throws
   * `not-found`, `not-allowed`, `signature-document-exists` or what the file store throws.
   */
  async add(
    actor: Actor,
    fundCode: string,
    programmeId: string,
    signatureId: string,
    upload: () => Promise<{ name: string; stream: Readable }>,
  ): Promise<void> {
    const fund = await this.funds.byCode(fundCode);
    await this.database.transaction((tx) => this.lockOpen(tx, actor, fund.id, programmeId, signatureId));
    const { name, stream } = await upload();
    const stored = await this.files.receive(stream, name);
    await this.database.transaction(async (tx) => {
      const { code, party } = await this.lockOpen(tx, actor, fund.id, programmeId, signatureId);
      const fileId = await this.files.record(tx, actor, stored);
      await rows(tx, 'UPDATE programme_signature SET file_id = $2 WHERE id = $1', [signatureId, fileId]);
      await this.events.record(tx, actor, {
        name: 'programme.signature-document-added',
        fundId: fund.id,
        subject: { type: 'programme', id: programmeId },
        payload: { code, party, sha256: stored.sha256 },
      });
    });
  }

  /** The document, for those who may read the programme. Throws `not-found`. */
  async open(actor: Actor, fundCode: string, programmeId: string, signatureId: string): Promise<OpenFile> {
    const fund = await this.funds.byCode(fundCode);
    await this.queries.visibleVersion(actor, fund, programmeId);
    const { manager } = this.database.source;
    const found = await this.find(manager, programmeId, signatureId);
    if (!found?.fileId) throw new DomainError('not-found');
    return this.files.open(manager, found.fileId);
  }

  private async lockOpen(
    tx: Tx,
    actor: Actor,
    fundId: string,
    programmeId: string,
    signatureId: string,
  ): Promise<SignatureFile & { code: string }> {
    const { programme } = await this.programmes.lockVisible(tx, actor, fundId, programmeId);
    if (!hasRole(actor, fundId, 'secretariat')) throw new DomainError('not-allowed');
    const found = await this.find(tx, programmeId, signatureId);
    if (!found) throw new DomainError('not-found');
    if (found.fileId) throw new DomainError('signature-document-exists');
    return { ...found, code: programme.code };
  }

  private find(tx: Tx, programmeId: string, signatureId: string): Promise<SignatureFile | null> {
    return row<SignatureFile>(
      tx,
      `SELECT party, file_id AS "fileId" FROM programme_signature WHERE id = $1 AND programme_id = $2`,
      [signatureId, programmeId],
    );
  }
}

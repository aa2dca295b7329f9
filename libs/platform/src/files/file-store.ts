import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, newId } from '#kernel';
import { Config } from '../config/index.js';
import { row, rows, type Tx } from '../database/index.js';
import { cleanName } from './file-name.js';
import { allowedKinds, mediaTypeOf } from './media-type.js';

/** What is known of bytes that lie in the store. */
export interface StoredBytes {
  sha256: string;
  sizeBytes: number;
  mediaType: string;
  name: string;
}

/** A file of a record, ready to be sent. */
export interface OpenFile {
  name: string;
  mediaType: string;
  sizeBytes: number;
  stream: Readable;
}

/**
 * Files by the hash of their content, below DATA_DIR: the same bytes lie there once, and never change. Bytes
 * are put down before the transaction that names them; bytes that no transaction names are harmless.
 */
@Injectable()
export class FileStore {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /**
   * Puts a stream down. Throws `file-too-large`, `file-empty`, `file-type-not-allowed`; then nothing is kept.
   */
  async receive(stream: Readable, originalName: string): Promise<StoredBytes> {
    const folder = path.join(this.root(), 'incoming');
    await mkdir(folder, { recursive: true });
    const incoming = path.join(folder, randomUUID());
    try {
      const { sha256, sizeBytes } = await this.write(stream, incoming);
      const name = cleanName(originalName);
      const mediaType = await mediaTypeOf(incoming, name);
      if (!mediaType) {
        throw new DomainError('file-type-not-allowed', { params: { allowed: allowedKinds.join(', ') } });
      }
      const place = this.placeOf(sha256);
      await mkdir(path.dirname(place), { recursive: true });
      await rename(incoming, place);
      return { sha256, sizeBytes, mediaType, name };
    } finally {
      await rm(incoming, { force: true });
    }
  }

  /** Names stored bytes in a transaction; returns the file's id. */
  async record(tx: Tx, actor: Actor, stored: StoredBytes): Promise<string> {
    const id = newId();
    await rows(
      tx,
      `INSERT INTO file (id, sha256, name, media_type, size_bytes, uploaded_by, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, stored.sha256, stored.name, stored.mediaType, stored.sizeBytes, actor.personId, this.clock.now()],
    );
    return id;
  }

  /** Opens a file for whom the caller has already authorised. Throws `not-found`. */
  async open(tx: Tx, id: string): Promise<OpenFile> {
    const file = await row<StoredBytes>(
      tx,
      `SELECT sha256, name, media_type AS "mediaType", size_bytes AS "sizeBytes" FROM file WHERE id = $1`,
      [id],
    );
    if (!file) throw new DomainError('not-found');
    const place = this.placeOf(file.sha256);
    await stat(place);
    return { ...file, stream: createReadStream(place) };
  }

  private async write(stream: Readable, to: string): Promise<{ sha256: string; sizeBytes: number }> {
    const limit = this.config.get('FILE_LIMIT_MIB');
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        sizeBytes += chunk.length;
        hash.update(chunk);
        if (sizeBytes > limit * 1024 * 1024) done(new DomainError('file-too-large', { params: { limit } }));
        else done(null, chunk);
      },
    });
    await pipeline(stream, measured, createWriteStream(to, { flags: 'wx', mode: 0o600 }));
    if (sizeBytes === 0) throw new DomainError('file-empty');
    return { sha256: hash.digest('hex'), sizeBytes };
  }

  private root(): string {
    return path.resolve(this.config.get('DATA_DIR'), 'files');
  }

  private placeOf(sha256: string): string {
    return path.join(this.root(), sha256.slice(0, 2), sha256);
  }
}

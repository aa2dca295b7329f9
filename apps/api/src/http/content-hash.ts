import { createHash, type Hash } from 'node:crypto';
import { pipeline, type Readable, Transform } from 'node:stream';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Hash of the fields and the file of a multipart request, once all of it has been read. */
    contentHash: string | null;
  }
}

/** What a multipart request says, whatever its boundary: its fields and its one file, in order. */
export class ContentHash {
  private readonly hash: Hash = createHash('sha256');

  field(name: string, value: unknown): void {
    this.hash.update(JSON.stringify([name, value]));
  }

  /** The same bytes; `done` is told the hash when the last of them has passed. */
  file(name: string, stream: Readable, done: (hash: string) => void): Readable {
    this.field('filename', name);
    const { hash } = this;
    const measured = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        next(null, chunk);
      },
      flush(next) {
        done(hash.digest('hex'));
        next();
      },
    });
    // Whoever reads it hears of a break; here nothing is left to do.
    return pipeline(stream, measured, () => undefined);
  }
}

/** Reads a multipart request to the end of its file, keeping nothing; null when there is none or too much. */
export async function readContentHash(request: FastifyRequest, fileSize: number): Promise<string | null> {
  const content = new ContentHash();
  for await (const part of request.parts({ limits: { files: 1, fields: 10, fieldSize: 1_000, fileSize } })) {
    if (part.type === 'field') {
      content.field(part.fieldname, part.value);
      continue;
    }
    let found: string | null = null;
    for await (const chunk of content.file(part.filename ?? '', part.file, (hash) => (found = hash)))
      void chunk;
    return part.file.truncated ? null : found;
  }
  return null;
}

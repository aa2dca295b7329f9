import type { Readable } from 'node:stream';
import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#kernel';
import { dispositionOf, type OpenFile } from '#platform/files';
import { ContentHash } from './content-hash.js';

// The size of the file is the store's to judge, while it is written.
const limits = { files: 1, fields: 10, fieldSize: 1_000, fileSize: Infinity };

/** A file on its way in, with the fields that came before it. */
export interface Upload<Field extends string, Word extends string> {
  name: string;
  stream: Readable;
  fields: Partial<Record<Field, Word>>;
}

/**
 * The one file of a multipart request, not yet read. Fields are words of a list. Throws `file-expected`,
 * `media-type-unsupported` or `fields-wrong`.
 */
export async function uploadOf<Field extends string, Word extends string>(
  request: FastifyRequest,
  known: Record<Field, readonly Word[]>,
): Promise<Upload<Field, Word>> {
  if (!request.isMultipart()) {
    throw new DomainError('media-type-unsupported', { params: { expected: 'multipart/form-data' } });
  }
  const fields: Partial<Record<string, Word>> = {};
  const content = new ContentHash();
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') {
      const name = part.filename ?? '';
      const stream = content.file(name, part.file, (hash) => (request.contentHash = hash));
      return { name, stream, fields };
    }
    content.field(part.fieldname, part.value);
    const words: readonly Word[] | undefined = (known as Record<string, readonly Word[]>)[part.fieldname];
    const pointer = `/${part.fieldname}`;
    if (!words) throw new DomainError('fields-wrong', { errors: [{ pointer, code: 'field-unknown' }] });
    const word = words.find((each) => each === part.value);
    if (!word) {
      const params = { values: words.join(', ') };
      throw new DomainError('fields-wrong', { errors: [{ pointer, code: 'value-not-listed', params }] });
    }
    fields[part.fieldname] = word;
  }
  throw new DomainError('file-expected');
}

/**
 * Lets what is left of a refused upload run into the void once it is answered: unread, it would hold the
 * connection and with it the end of the process.
 */
export function discardUnread(server: FastifyInstance): void {
  server.addHook('onResponse', async ({ raw }) => {
    if (!raw.readableEnded) raw.unpipe().resume();
  });
}

/** Sends a file to be saved: never shown inside the site, never taken for another type. */
export function sendFile(reply: FastifyReply, file: OpenFile): StreamableFile {
  void reply.header('x-content-type-options', 'nosniff');
  void reply.header('content-security-policy', "default-src 'none'; sandbox");
  void reply.header('cache-control', 'private, no-store');
  const { mediaType: type, name, sizeBytes: length } = file;
  return new StreamableFile(file.stream, { type, length, disposition: dispositionOf(name) });
}

/** Documents an answer that is a file. */
export function ApiDownload() {
  const types = [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'text/plain',
    'text/csv',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
  ];
  const schema = { type: 'string', format: 'binary' } as const;
  const content = Object.fromEntries(types.map((type) => [type, { schema }]));
  return applyDecorators(ApiOkResponse({ description: 'The file, to be saved.', content }));
}

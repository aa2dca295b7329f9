import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { act, arrangeNotes, completeDraft, notes, type NoteWorld, openCall } from '../support/note-world.js';
import { attach } from '../support/upload.js';

let world: NoteWorld;
let id: string;
const dataDir = mkdtempSync(path.join(tmpdir(), 'tributary-files-'));

beforeAll(async () => {
  world = await arrangeNotes({ DATA_DIR: dataDir, FILE_LIMIT_MIB: '1' });
  id = await completeDraft(world, await openCall(world));
});
afterAll(async () => {
  await world.api.close();
  rmSync(dataDir, { recursive: true });
});

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const pdf = bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n<<>>\nendobj\n');

describe('attachments', () => {
  it('are typed by content, named safely, and sent to be saved', async () => {
    const name = '../خطاب\u202e التأييد.pdf';
    const added = await attach(world.api, world.as.iom, id, name, pdf, { kind: 'endorsement-letter' });
    expect(added).toMatchObject({
      status: 201,
      body: { kind: 'endorsement-letter', name: 'خطاب التأييد.pdf', mediaType: 'application/pdf' },
    });
    const sent = await world.as.ilo.get(`${notes}/${id}/attachments/${String(added.body['id'])}`);
    expect(sent.status).toBe(200);
    expect(sent.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringContaining("filename*=UTF-8''%D8%AE"),
    });
    const list = await world.as.ilo.get(`${notes}/${id}/attachments`);
    expect(list.body.items).toHaveLength(1);
  });

  it.each<[string, string, string | Uint8Array<ArrayBuffer>, string]>([
    ['plain text', 'a.txt', 'Grüße', 'text/plain'],
    ['a table', 'a.CSV', 'a,b\n1,2', 'text/csv'],
    ['mark-up as what it is here', 'a.html', '<script>alert(1)</script>', 'text/plain'],
    ['an image by its bytes', 'a.pdf', bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF'), 'image/jpeg'],
  ])('take %s', async (_, name, content, mediaType) => {
    expect(await attach(world.api, world.as.iom, id, name, content)).toMatchObject({
      status: 201,
      body: { mediaType, kind: 'other' },
    });
  });

  it.each<[string, string, string | Uint8Array<ArrayBuffer>, number, string]>([
    [
      'a program that says it is a PDF',
      'a.pdf',
      bytes([0x7f], 'ELF', [2, 1, 1, 0, 0, 0]),
      415,
      'file-type-not-allowed',
    ],
    ['bytes that are nothing', 'a.txt', bytes([0, 1, 2, 3]), 415, 'file-type-not-allowed'],
    ['text that is not UTF-8', 'a.txt', bytes([0xc3, 0x28]), 415, 'file-type-not-allowed'],
    ['an empty file', 'a.txt', '', 422, 'file-empty'],
    ['more than the limit', 'a.txt', 'x'.repeat(1_048_577), 413, 'file-too-large'],
  ])('refuse %s', async (_, name, content, status, code) => {
    expect(await attach(world.api, world.as.iom, id, name, content)).toMatchObject({
      status,
      body: { code },
    });
  });

  it('refuse what is no upload, fields that nobody asked for and kinds that do not exist', async () => {
    const json = await world.as.iom.post(`${notes}/${id}/attachments`, {});
    expect(json.status).toBe(415);
    const kind = await attach(world.api, world.as.iom, id, 'a.txt', 'x', { kind: 'virus' });
    expect(kind.body['code']).toBe('fields-wrong');
    const field = await attach(world.api, world.as.iom, id, 'a.txt', 'x', { colour: 'red' });
    expect(field.body['errors']).toEqual([
      expect.objectContaining({ pointer: '/colour', code: 'field-unknown' }),
    ]);
    expect((await attach(world.api, world.as.unhcr, id, 'a.txt', 'x')).status).toBe(404);
  });

  it('are taken once under one Idempotency-Key, which belongs to this file and these fields', async () => {
    const key = { 'idempotency-key': 'upload-1' };
    const send = (content: string, fields = {}, name = 'once.txt') =>
      attach(world.api, world.as.iom, id, name, content, fields, key);
    const { status, body } = await send('Once.');
    expect(status).toBe(201);
    expect(await send('Once.')).toEqual({ status, body });
    for (const other of [send('Twice'), send('Once.', { kind: 'other' }), send('Once.', {}, 'other.txt')])
      expect(await other).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } });
    expect((await send('x'.repeat(1_048_577))).body['code']).toBe('idempotency-key-reused');
    const list = await world.as.iom.get(`${notes}/${id}/attachments`);
    expect(list.body.items.filter(({ name }: { name: string }) => name === 'once.txt')).toHaveLength(1);
  });

  it('leave the key free when they were refused before all of them was read', async () => {
    const key = { 'idempotency-key': 'upload-2' };
    const large = 'x'.repeat(2_097_152);
    expect((await attach(world.api, world.as.iom, id, 'a.txt', large, {}, key)).status).toBe(413);
    expect((await attach(world.api, world.as.iom, id, 'a.txt', 'Small.', {}, key)).status).toBe(201);
    const again = await attach(world.api, world.as.iom, id, 'a.txt', 'Others', {}, key);
    expect(again.body['code']).toBe('idempotency-key-reused');
  });

  it('go away while the note is a draft, and not after', async () => {
    const { iom, secretariat } = world.as;
    const first = await attach(world.api, iom, id, 'first.txt', 'First.');
    const second = await attach(world.api, iom, id, 'second.txt', 'Second.');
    const at = (body: Record<string, unknown>) => `${notes}/${id}/attachments/${String(body['id'])}`;
    expect((await iom.delete(at(first.body))).status).toBe(204);
    expect((await iom.get(at(first.body))).status).toBe(404);
    expect((await iom.delete(at(first.body))).status).toBe(404);
    expect((await act(iom, id, 'submit')).status).toBe(200);
    expect((await iom.delete(at(second.body))).status).toBe(409);
    expect((await attach(world.api, iom, id, 'late.txt', 'Late.')).status).toBe(409);
    expect((await attach(world.api, secretariat, id, 'letter.txt', 'Letter.')).status).toBe(201);
  });
});

describe('endorsements', () => {
  const given = {
    kind: 'national-authority',
    signatory: 'H.E. Ngozi',
    authority: 'Ministry of Labour',
    place: 'KE',
  };

  it('are recorded by the secretariat with the letter that is attached', async () => {
    const { secretariat, iom } = world.as;
    const { items } = (await iom.get(`${notes}/${id}/attachments`)).body;
    const [letter] = items.filter(({ kind }: { kind: string }) => kind === 'endorsement-letter');
    const body = { ...given, signedOn: '2026-11-01', attachmentId: letter.id };
    expect((await iom.post(`${notes}/${id}/endorsements`, body)).status).toBe(403);
    const recorded = await secretariat.post(`${notes}/${id}/endorsements`, body);
    expect(recorded).toMatchObject({ status: 201, body: { ...given, letter: 'خطاب التأييد.pdf' } });
    const sent = await iom.get(`${notes}/${id}/endorsements/${recorded.body.id}/letter`);
    expect(sent.headers['content-type']).toBe('application/pdf');
    expect((await iom.get(`${notes}/${id}/readiness`)).body.warnings).toEqual([]);
  });

  it('need a letter of this note and a day that has come', async () => {
    const { secretariat } = world.as;
    const wrong = { ...given, signedOn: '2026-11-21', attachmentId: id };
    const answer = await secretariat.post(`${notes}/${id}/endorsements`, wrong);
    expect(answer.body.errors).toEqual([expect.objectContaining({ code: 'attachment-unknown' })]);
    const future = await secretariat.post(`${notes}/${id}/endorsements`, {
      ...wrong,
      signedOn: '2026-11-22',
    });
    expect(future.body.errors).toEqual([expect.objectContaining({ code: 'day-in-future' })]);
  });
});

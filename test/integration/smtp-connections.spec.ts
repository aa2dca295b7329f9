import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type MailError, SmtpMailer } from '#platform/mail';
import { until } from '../support/wait.js';

let server: Server;
let mailer: SmtpMailer;
/** Commands of each connection, in the order in which connections came; `*` is a whole message. */
let heard: string[][];
let sockets: Socket[];
/** What the server does at a command instead of taking it. */
let odd: (command: string, connection: number) => string | 'break' | null;

beforeEach(async () => {
  [heard, sockets, odd] = [[], [], () => null];
  server = createServer(converse);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  mailer = new SmtpMailer(`smtp://127.0.0.1:${port}`, 'T <t@x.test>');
});
afterEach(async () => {
  mailer.onApplicationShutdown();
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

function converse(socket: Socket): void {
  const connection = heard.push([]) - 1;
  sockets.push(socket);
  let [text, inMessage] = ['', false];
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    text += chunk.toString();
    for (;;) {
      const end = inMessage ? '\r\n.\r\n' : '\r\n';
      const at = text.indexOf(end);
      if (at < 0) return;
      const command = inMessage ? '*' : text.slice(0, 4).toUpperCase();
      text = text.slice(at + end.length);
      heard[connection]!.push(command);
      const answer = odd(command, connection) ?? (command === 'DATA' ? '354 go on' : '250 ok');
      if (answer === 'break') return void socket.destroy();
      inMessage = answer.startsWith('354');
      socket.write(`${answer}\r\n`);
    }
  });
  socket.write('220 test ESMTP\r\n');
}

const send = (name = 'ä') =>
  mailer.send({
    messageId: '<1@x.test>',
    to: { name, address: 'a@x.test' },
    subject: 'S',
    html: '<p>ä</p>',
    text: 'ä',
    language: 'en',
  });
const failure = () => send().then(null, (error: MailError) => [error.failure, error.reason]);
const messages = () => heard.map((commands) => commands.filter((command) => command === '*').length);

describe('connections to the mail server', () => {
  it('are kept for the next message, one for each that is sent at once', async () => {
    await send();
    await send();
    expect(messages()).toEqual([2]);
    await Promise.all([send(), send(), send()]);
    await send();
    expect(messages().length).toBe(3);
    expect(messages().reduce((sum, count) => sum + count)).toBe(6);
  });

  it('that the server ended meanwhile are replaced, unseen by whoever sends', async () => {
    await send();
    sockets[0]!.destroy();
    await send();
    odd = (command, connection) => (command === 'MAIL' && connection === 1 ? 'break' : null);
    await send();
    odd = (command, connection) => (command === 'MAIL' && connection === 2 ? '421 too many' : null);
    await send();
    expect(messages()).toEqual([1, 1, 1, 1]);
  });

  it('that break when a message was handed over leave it in doubt, and it is not sent again', async () => {
    await send();
    odd = (command) => (command === '*' ? 'break' : null);
    expect(await failure()).toEqual(['uncertain', 'ECONNECTION']);
    expect(messages()).toEqual([2]);
    odd = () => null;
    await send();
    expect(messages()).toEqual([2, 1]);
  });

  it('that break before anything was handed over leave no doubt', async () => {
    odd = (command) => (command === 'DATA' ? 'break' : null);
    expect(await failure()).toEqual(['temporary', 'ECONNECTION']);
    odd = (command) => (['EHLO', 'HELO'].includes(command) ? '550 go away' : null);
    expect((await failure())?.[0]).toBe('temporary');
    expect(messages()).toEqual([0, 0]);
  });

  it.each([
    ['RCPT', '550 unknown', ['permanent', '550']],
    ['RCPT', '451 later', ['temporary', '451']],
    ['*', '554 no', ['permanent', '554']],
    ['*', '452 full', ['temporary', '452']],
  ])('that answer %s with %s are not used again', async (at, answer, expected) => {
    await send();
    odd = (command) => (command === at ? answer : null);
    expect(await failure()).toEqual(expected);
    odd = () => null;
    await send();
    expect(heard.length).toBe(2);
  });

  it('are left politely when they are no longer needed', async () => {
    await send();
    mailer.onApplicationShutdown();
    await until(
      async () => heard[0]!.at(-1),
      (last) => last === 'QUIT',
    );
  });
});

import { createServer, type Socket } from 'node:net';

/**
 * A mail server that takes everything at once, several commands together as mail servers of today do, and
 * keeps nothing but the count. (The library of other tests
 * lets every connection wait a tenth of a second on purpose, which would be all that is measured.)
 */
export async function startMailSink() {
  let count = 0;
  // As mail servers do: else the second of two answers waits for the client's delayed acknowledgement, 40 ms.
  const server = createServer({ noDelay: true }, (socket) => converse(socket, () => (count += 1)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { address: `smtp://127.0.0.1:${port}`, received: () => count, close };
}

const endOfMessage = '\r\n.\r\n';

function converse(socket: Socket, onMail: () => void): void {
  let text = '';
  let inMessage = false;
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (end: string): string | null => {
    const at = text.indexOf(end);
    if (at < 0) return null;
    const taken = text.slice(0, at);
    text = text.slice(at + end.length);
    return taken;
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk) => {
    text += chunk.toString();
    for (;;) {
      const part = take(inMessage ? endOfMessage : '\r\n');
      if (part === null) return;
      const verb = inMessage ? 'MESSAGE' : part.slice(0, 4).toUpperCase();
      inMessage = verb === 'DATA';
      if (verb === 'MESSAGE') onMail();
      if (verb === 'QUIT') socket.end('221 bye\r\n');
      else if (verb === 'EHLO') say('250-bench\r\n250 PIPELINING');
      else say(inMessage ? '354 go on' : '250 ok');
    }
  });
  say('220 bench ESMTP');
}

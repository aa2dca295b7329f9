import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server for tests: keeps what it is given, and behaves as badly as it is told. */
export interface MailServer {
  url: string;
  /** Message-IDs of all messages whose end it has seen, whether or not it said so. */
  seen: string[];
  /** `hang`: takes the whole message and never answers. `refuse`: 550. `later`: 451. */
  behave(how: 'accept' | 'hang' | 'refuse' | 'later'): void;
  close(): Promise<void>;
}

/** Starts it on a free port; each message takes `delayMs`. */
export async function startMailServer(delayMs = 0): Promise<MailServer> {
  const seen: string[] = [];
  let behaviour: 'accept' | 'hang' | 'refuse' | 'later' = 'accept';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, answer) {
      let text = '';
      stream.on('data', (data) => (text += String(data)));
      stream.on('end', () => {
        seen.push(/^Message-ID:\s*(<[^>]+>)/im.exec(text)?.[1] ?? 'none');
        if (behaviour === 'hang') return;
        setTimeout(() => answer(faultOf(behaviour)), delayMs);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    seen,
    behave: (how) => (behaviour = how),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function faultOf(behaviour: string): Error | null {
  if (behaviour === 'accept') return null;
  return Object.assign(new Error('not now'), { responseCode: behaviour === 'refuse' ? 550 : 451 });
}

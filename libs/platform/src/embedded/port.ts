import { createServer } from 'node:net';

/** Picks a free TCP port on 127.0.0.1, the remembered one if nothing else took it. */
export async function freePort(remembered?: number): Promise<number> {
  if (remembered !== undefined && (await isFree(remembered))) return remembered;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    // Below the range systems hand out for outgoing connections, so that it stays free.
    const port = 20000 + Math.floor(Math.random() * 12000);
    if (port !== remembered && (await isFree(port))) return port;
  }
  return bind(0);
}

async function isFree(port: number): Promise<boolean> {
  return bind(port).then(
    () => true,
    () => false,
  );
}

function bind(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}

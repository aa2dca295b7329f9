import pg from 'pg';
import { nudgeChannel } from './nudge.js';

const reconnectMs = 2000;

/**
 * Hears nudges on a direct connection and keeps listening when it breaks. Polling alone would also do,
 * later.
 */
export class NudgeListener {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly heard: () => void,
  ) {}

  /** Begins to listen; failing to connect is no error, only a reason to try again. */
  async open(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', () => this.again(client));
    client.on('end', () => this.again(client));
    client.on('notification', this.heard);
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${nudgeChannel}`);
      this.heard();
    } catch {
      this.again(client);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private again(broken: pg.Client): void {
    if (this.closed || broken !== this.client) return;
    this.client = undefined;
    broken.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.open(), reconnectMs);
  }
}

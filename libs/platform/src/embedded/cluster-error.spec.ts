import { describe, expect, it } from '@jest/globals';
import { explainLoss } from './cluster-error.js';

describe('a server that ended by itself', () => {
  it('is told as a full disk when that is why, whatever it said after', () => {
    const output = [
      'PANIC:  could not write to file "pg_wal/xlogtemp.1": No space left on device',
      'LOG:  database system is shut down',
    ].join('\n');
    expect(explainLoss(output, '/data', 'exit code 1')).toMatch(
      /^PostgreSQL had to stop. The disk that holds \/data is full; free at least 200 MB/,
    );
  });

  it('is told with its last words otherwise', () => {
    expect(explainLoss('one\ntwo\n', '/data', 'SIGKILL')).toMatch(/\(SIGKILL\).*Its last words: two$/);
  });
});

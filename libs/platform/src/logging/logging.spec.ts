import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './index.js';

describe('the log', () => {
  const lines: string[] = [];
  const logger = createLogger('info', 'test', { write: (line: string) => void lines.push(line) });

  it('tells of a database error without the values of its statement', () => {
    const driver = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(a@x.test)',
    });
    logger.error({ err: new QueryFailedError('INSERT …', ['a@x.test', 'hash'], driver) }, 'unforeseen error');
    const line = lines.at(-1)!;
    expect(JSON.parse(line)).toMatchObject({
      msg: 'unforeseen error',
      err: { code: '23505', message: 'duplicate key' },
    });
    expect(line).not.toContain('a@x.test');
  });

  it('takes secrets out of what it is given', () => {
    logger.info({ body: { password: 'hunter2', token: 'hunter2' }, req: { headers: { cookie: 'hunter2' } } });
    expect(lines.at(-1)).not.toContain('hunter2');
  });
});

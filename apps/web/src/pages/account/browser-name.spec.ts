import { describe, expect, it } from '@jest/globals';
import { browserName } from './browser-name';

describe('browserName', () => {
  it('names browser and system, and leaves others as they call themselves', () => {
    const edge = 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0';
    const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1';
    expect([edge, phone, 'curl/8.5'].map(browserName)).toEqual(['Edge, Windows', 'Safari, iOS', 'curl/8.5']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { addressOf, pathOf, readAddress } from './addresses';

describe('public addresses', () => {
  it('are read into pages', () => {
    const pages = ['/public', '/public/', '/public/MIG00', '/public/MIG00/programmes?lang=fr'];
    expect(pages.map((url) => readAddress(url).page)).toEqual(['funds', 'funds', 'fund', 'programmes']);
    expect(readAddress('/public/MIG00/programmes/MIG00-JP-0001')).toMatchObject({
      page: 'programme',
      fund: 'MIG00',
      programme: 'MIG00-JP-0001',
    });
    const odd = ['/public/A/B', '/public/A/programmes/x/y', '/public/%', '/public/a/programmes/%2F'];
    expect(odd.map((url) => readAddress(url).page)).toEqual(odd.map(() => 'nothing'));
  });

  it('leave out what makes no sense', () => {
    const days = ['2024-02-29', '2023-02-29', '2024-13-01', 'tomorrow', '', '0001-01-01'];
    expect(days.map((day) => readAddress(`/public/A?asOf=${day}`).asOf)).toEqual([
      '2024-02-29',
      ...[null, null, null, null, null],
    ]);
    const { filter, lang } = readAddress(
      `/public/A/programmes?q=%20x%20&area=&place=${'P'.repeat(11)}&lang=de`,
    );
    expect([filter, lang]).toEqual([{ q: 'x' }, null]);
  });

  it('are written without what is empty', () => {
    expect(addressOf('/public/A', { asOf: null, lang: 'fr', q: '' })).toBe('/public/A?lang=fr');
    expect(addressOf('/public/A')).toBe('/public/A');
    expect(pathOf(readAddress('/public/A/programmes/B?x=1'))).toBe('/public/A/programmes/B');
  });
});

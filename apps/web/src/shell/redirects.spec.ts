import { describe, expect, it } from '@jest/globals';
import { movedTo } from './redirects';

describe('addresses of tasks and mails', () => {
  it('lead to the page that shows the part, with the part named', () => {
    const params = { fundCode: 'MIG00', id: 'abc', itemId: 'x/y' };
    expect([
      movedTo('/funds/:fundCode/sessions/:id?item=:itemId', params),
      movedTo('/funds/:fundCode/programmes/:id?tab=tranches', params),
      movedTo('/funds/:fundCode/concept-notes/:id/reviews', params),
    ]).toEqual([
      '/funds/MIG00/sessions/abc?item=x%2Fy',
      '/funds/MIG00/programmes/abc?tab=tranches',
      '/funds/MIG00/concept-notes/abc/reviews',
    ]);
  });
});

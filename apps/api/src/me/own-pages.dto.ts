import type { TourRecord, ViewRecord } from '#identity';
import { IdField, InstantField, PatternField, TextField, WholeField } from '../http/index.js';

const key = { pattern: /^[a-z][a-z0-9-]{0,59}$/, expected: 'smallLetters' };
const query = {
  pattern: /^[\w.~%!$&'()*+,;=:@/-]{0,2000}$/,
  expected: 'query',
};

export class ViewsQuery {
  @PatternField({ ...key, optional: true, description: 'Only views of this list.' })
  list?: string;
}

export class ViewBody {
  @PatternField({ ...key, description: 'The browser’s name of the list.', example: 'concept-notes' })
  list: string;

  @TextField({ max: 80 })
  name: string;

  @PatternField({ ...query, example: 'state=submitted&sort=-submittedAt' })
  query: string;
}

export class ViewChangeBody {
  @TextField({ max: 80, optional: true })
  name?: string;

  @PatternField({ ...query, optional: true })
  query?: string;
}

export class ViewAnswer extends ViewBody implements ViewRecord {
  @IdField()
  id: string;

  @InstantField()
  createdAt: Date;

  @WholeField({ min: 1, max: 2147483647 })
  version: number;
}

export class TourBody {
  @PatternField({ ...key, example: 'secretariat-first-visit' })
  tour: string;
}

export class TourAnswer extends TourBody implements TourRecord {
  @InstantField()
  seenAt: Date;
}

import { ChoiceField, IdField, ObjectField, TextField } from '../http/index.js';
import { type SearchedType, searchedTypes, type SearchHit } from './fund-search.js';

export class SearchQuery {
  @TextField({
    max: 100,
    description: 'A code or part of one, or beginnings of words; accents do not matter.',
  })
  q: string;
}

export class SearchHitAnswer implements SearchHit {
  @ChoiceField(searchedTypes)
  type: SearchedType;

  @IdField()
  id: string;

  @TextField({ max: 60, nullable: true })
  code: string | null;

  @TextField({ max: 1000, blank: true })
  title: string;

  @TextField({ max: 200, nullable: true, description: 'The state in the reader’s words, if it has one.' })
  stateLabel: string | null;

  @TextField({ max: 300, description: 'Where the browser shows it.' })
  path: string;
}

export class SearchAnswer {
  @ObjectField(() => SearchHitAnswer, { list: { max: 48 }, description: 'By kind, the best first in each.' })
  items: SearchHitAnswer[];
}

import { Injectable } from '@nestjs/common';
import { SessionSearch } from '#committee';
import { NoteSearch } from '#concept-notes';
import { type Fund } from '#funds';
import { DirectoryQueries, OrganisationsQueries } from '#identity';
import { hasRole, type SignedInActor } from '#kernel';
import { type Hit, hitsPerKind, searchWords } from '#platform/search';
import { ProgrammeSearch } from '#programmes';

export const searchedTypes = [
  'concept-note',
  'programme',
  'session',
  'call',
  'organisation',
  'person',
] as const;
export type SearchedType = (typeof searchedTypes)[number];

export interface SearchHit extends Hit {
  type: SearchedType;
}

/** One search over everything of a fund that has a page; each kind under the rules of its own list. */
@Injectable()
export class FundSearch {
  constructor(
    private readonly notes: NoteSearch,
    private readonly programmes: ProgrammeSearch,
    private readonly sessions: SessionSearch,
    private readonly organisations: OrganisationsQueries,
    private readonly directory: DirectoryQueries,
  ) {}

  /** The best few of each kind; one statement for each. */
  async find(actor: SignedInActor, fund: Fund, q: string): Promise<SearchHit[]> {
    const words = searchWords(q);
    if (!words) return [];
    const found: SearchHit[] = [];
    const add = (type: SearchedType, hits: Hit[]) => found.push(...hits.map((hit) => ({ ...hit, type })));
    add('concept-note', await this.notes.notes(actor, fund, words));
    add('programme', await this.programmes.of(actor, fund, words));
    add('session', await this.sessions.of(actor, fund, words));
    add('call', await this.notes.calls(actor, fund, words));
    add('organisation', await this.organisationsLike(actor, words.text));
    if (hasRole(actor, fund.id, 'secretariat', 'auditor', 'administrator')) {
      add('person', await this.peopleLike(actor, words.text));
    }
    return found;
  }

  private async organisationsLike({ language }: SignedInActor, q: string): Promise<Hit[]> {
    const { items } = await this.organisations.list({ q, limit: hitsPerKind });
    return items.map(({ id, code, name }) => {
      return { id, code, title: name[language], stateLabel: null, path: `/organisations/${id}` };
    });
  }

  private async peopleLike(actor: SignedInActor, q: string): Promise<Hit[]> {
    const { items } = await this.directory.list(actor, { q, limit: hitsPerKind });
    return items.map(({ id, fullName }) => {
      return { id, code: null, title: fullName, stateLabel: null, path: `/people/${id}` };
    });
  }
}

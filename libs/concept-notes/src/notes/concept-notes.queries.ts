import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor, hasRole, type Language } from '#kernel';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { cappedCount, limitOf, type Page, totalText } from '#platform/lists';
import { noteStateLabel } from '../texts/texts.js';
import {
  editableStates,
  mayMove,
  type NoteFacts,
  type NoteState,
  type NoteVerb,
  noteVerbs,
  type PersonalAccess,
  viewOf,
  writesNote,
} from './concept-note.rules.js';
import type { NoteContent } from './content.rules.js';
import { filteredNotes, matched, type NoteFilter } from './note-filter.js';
import { keysetOf } from './note-order.js';

/** A note in a list. `requested` is decimal text in the fund's currency. */
export interface NoteItem {
  id: string;
  code: string;
  title: string;
  language: Language;
  state: NoteState;
  stateLabel: string;
  callId: string;
  primaryArea: string | null;
  conveningAgency: string | null;
  organisations: string[];
  places: string[];
  requested: string;
  submittedVersion: number | null;
  submittedAt: Date | null;
  updatedAt: Date;
  version: number;
}

/** One note, whole. Whoever does not write it sees the content as it was last submitted. */
export interface NoteRecord extends NoteItem {
  call: string;
  authorOrganisation: string;
  content: NoteContent;
  /** SHA-256 of the last submitted content. */
  digest: string | null;
  createdAt: Date;
  view: 'staff' | 'partner';
  /** Whether the reader may change the content now. */
  editable: boolean;
  /** What else the reader may do with it now. */
  verbs: NoteVerb[];
}

const maxRanked = 500;

const columns = `n.id, n.code, n.title, n.language, n.state, n.call_id AS "callId",
  n.primary_area AS "primaryArea", n.requested_minor AS "requestedMinor",
  n.submitted_version AS "submittedVersion", n.submitted_at AS "submittedAt", n.updated_at AS "updatedAt",
  n.version,
  (SELECT o.code FROM organisation o WHERE o.id = n.convening_organisation_id) AS "conveningAgency",
  ARRAY(SELECT o.code FROM concept_note_participant p JOIN organisation o ON o.id = p.organisation_id
         WHERE p.note_id = n.id ORDER BY p.convening DESC, o.code) AS organisations,
  ARRAY(SELECT l.place FROM concept_note_place l WHERE l.note_id = n.id ORDER BY l.place) AS places`;

// The working content differs from the submitted one only where the authors may have gone on writing.
const wholeColumns = `${columns}, n.fund_id AS "fundId", n.content, n.created_at AS "createdAt",
  n.author_organisation_id AS "authorOrganisationId",
  (SELECT c.code FROM call c WHERE c.id = n.call_id) AS call,
  (SELECT o.code FROM organisation o WHERE o.id = n.author_organisation_id) AS "authorOrganisation",
  ARRAY(SELECT p.organisation_id FROM concept_note_participant p WHERE p.note_id = n.id) AS "participantIds",
  EXISTS (SELECT 1 FROM note_reader r WHERE r.note_id = n.id AND r.person_id = $3) AS reader,
  EXISTS (SELECT 1 FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = $3) AS excluded,
  CASE WHEN n.state IN ('returned', 'deferred', 'withdrawn') THEN v.content END AS "submittedContent",
  v.digest`;

type FoundItem = Omit<NoteItem, 'stateLabel' | 'requested'> & { requestedMinor: string };
type FoundWhole = FoundItem &
  NoteFacts &
  PersonalAccess &
  Pick<NoteRecord, 'content' | 'createdAt' | 'call' | 'authorOrganisation' | 'digest'> & {
    submittedContent: NoteContent | null;
  };

@Injectable()
export class NoteQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
  ) {}

  /** Notes that the actor may read, filtered and ordered; one statement, and one more for `total`. */
  async list(actor: Actor, fundCode: string, filter: NoteFilter): Promise<Page<NoteItem>> {
    const fund = await this.funds.byCode(fundCode);
    const sort = filter.sort ?? '-submittedAt';
    if (sort === 'relevance') return this.ranked(actor, fund, filter);
    const keyset = keysetOf(sort);
    const params: unknown[] = [];
    const body = filteredNotes(actor, fund, filter, params);
    const counted = filter.total ? await this.count(body, [...params]) : {};
    const after = keyset.after(filter.cursor, params);
    const limit = limitOf(filter);
    const found = await this.database.query<FoundItem & { keys: string[] }>(
      `SELECT ${columns}, ${keyset.keys} ${body} AND ${after} ORDER BY ${keyset.order} LIMIT ${limit + 1}`,
      params,
    );
    const page = keyset.page(found, limit);
    return { ...page, items: page.items.map((item) => shown(actor, fund, item)), ...counted };
  }

  /** One note as the actor may see it. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, id: string): Promise<NoteRecord> {
    const fund = await this.funds.byCode(fundCode);
    const [found] = await this.database.query<FoundWhole>(
      `SELECT ${wholeColumns} FROM concept_note n
         LEFT JOIN concept_note_version v ON v.note_id = n.id AND v.number = n.submitted_version
        WHERE n.id = $1 AND n.fund_id = $2`,
      [id, fund.id, actor.personId],
    );
    const view = found && viewOf(actor, found, found);
    if (!view) throw new DomainError('not-found');
    const writes = writesNote(actor, found);
    const { content, submittedContent, call, authorOrganisation, digest, createdAt } = found;
    return {
      ...shown(actor, fund, found, view),
      call,
      authorOrganisation,
      content: writes ? content : (submittedContent ?? content),
      digest,
      createdAt,
      view,
      editable: writes && editableStates.includes(found.state),
      verbs: noteVerbs.filter((verb) => mayMove(actor, found, verb)),
    };
  }

  /** The best matches among at most 500 candidates; no cursor leads on from here. */
  private async ranked(actor: Actor, fund: Fund, filter: NoteFilter): Promise<Page<NoteItem>> {
    const q = matched(filter.q);
    if (!q) throw new DomainError('fields-wrong', { errors: [{ pointer: '/q', code: 'field-required' }] });
    if (filter.cursor !== undefined) throw new DomainError('cursor-malformed');
    const params: unknown[] = [];
    const body = filteredNotes(actor, fund, filter, params);
    const counted = filter.total ? await this.count(body, [...params]) : {};
    const query = `websearch_to_tsquery('simple', $${params.push(q)})`;
    const found = await this.database.query<FoundItem>(
      `WITH candidate AS (SELECT n.id, ts_rank(n.search, ${query}) AS rank ${body} LIMIT ${maxRanked})
       SELECT ${columns} FROM candidate JOIN concept_note n ON n.id = candidate.id
        ORDER BY candidate.rank DESC, n.id DESC LIMIT ${limitOf(filter)}`,
      params,
    );
    return { items: found.map((item) => shown(actor, fund, item)), nextCursor: null, ...counted };
  }

  private async count(body: string, params: unknown[]): Promise<{ total: string }> {
    const [counted] = await this.database.query<{ count: number }>(cappedCount(body), params);
    return { total: totalText(counted!.count) };
  }
}

function shown(actor: Actor, fund: Fund, found: FoundItem, view = sideOf(actor, fund.id)): NoteItem {
  const { id, code, title, language, state, callId, primaryArea, conveningAgency, organisations } = found;
  const { places, submittedVersion, submittedAt, updatedAt, version } = found;
  return {
    id,
    code,
    title,
    language,
    state,
    stateLabel: noteStateLabel(state, actor.language, view),
    callId,
    primaryArea,
    conveningAgency,
    organisations,
    places,
    requested: formatMinor(found.requestedMinor, fund.currency),
    submittedVersion,
    submittedAt,
    updatedAt,
    version,
  };
}

function sideOf(actor: Actor, fundId: string): 'staff' | 'partner' {
  const judges = ['secretariat', 'auditor', 'administrator', 'reviewer', 'member', 'chair'] as const;
  return hasRole(actor, fundId, ...judges) ? 'staff' : 'partner';
}

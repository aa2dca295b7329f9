import { Injectable } from '@nestjs/common';
import { Clock, hasRole, organisationsOf, type SignedInActor } from '#kernel';
import type { Fund } from '#funds';
import { Database } from '#platform/database';
import { TaskList, type TaskSql, type Waiting } from '#platform/tasks';
import type { NoteState } from '../notes/concept-note.rules.js';
import { noteStateLabel } from '../texts/texts.js';

export const noteTaskKinds = [
  'note-submit',
  'note-correct',
  'note-resubmit',
  'note-awaited',
  'note-check',
  'note-convert',
  'note-correction-awaited',
  'call-publish',
  'call-close',
] as const;
export type NoteTaskKind = (typeof noteTaskKinds)[number];
type Kind = TaskSql<NoteTaskKind>;
type Bind = (value: unknown) => string;

const note = {
  subject: 'concept-note',
  id: 'n.id',
  code: 'n.code',
  title: 'n.title',
  path: `'/concept-notes/' || n.id`,
} as const;

const movedAt = `coalesce(
  (SELECT max(t.at) FROM concept_note_transition t WHERE t.note_id = n.id), n.created_at)`;

/** What waits for somebody with calls and concept notes. */
@Injectable()
export class NoteTasks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Tasks of the actor in the fund, for every role held there, in one statement. */
  async of(actor: SignedInActor, fund: Fund): Promise<Waiting<NoteTaskKind>[]> {
    const list = new TaskList<NoteTaskKind>(`/funds/${fund.code}`);
    const own = organisationsOf(actor, fund.id, 'focal-point');
    const now = this.clock.now();
    if (own.length > 0) list.add(...authorKinds(list.bind, fund.id, own, now));
    if (hasRole(actor, fund.id, 'secretariat')) {
      list.add(...secretariatKinds(list.bind, fund.id, actor.personId));
      list.add(...callKinds(list.bind, fund.id, actor.language, now));
    }
    const found = await list.read(this.database);
    return found.map((task) => {
      const state = task.facts['state'] as NoteState | undefined;
      if (!state) return task;
      return { ...task, facts: { ...task.facts, state: noteStateLabel(state, actor.language, 'partner') } };
    });
  }
}

function authorKinds(bind: Bind, fundId: string, own: string[], now: Date): Kind[] {
  const at = `${bind(now)}::timestamptz`;
  const mine = `n.fund_id = ${bind(fundId)} AND n.id IN (
    SELECT p.note_id FROM concept_note_participant p WHERE p.organisation_id = ANY (${bind(own)}::uuid[]))`;
  const withCall = `FROM concept_note n JOIN call c ON c.id = n.call_id
    LEFT JOIN LATERAL (
      SELECT max(w.until) AS until FROM call_waiver w
       WHERE w.call_id = c.id AND w.organisation_id IN (
         SELECT m.organisation_id FROM concept_note_participant m WHERE m.note_id = n.id)) w ON true
    WHERE ${mine}`;
  // Nothing can be submitted before the call opens; after it closes, only with a waiver.
  const accepting = `c.state <> 'draft' AND c.opens_at <= ${at}
    AND ((c.state = 'open' AND c.closes_at > ${at}) OR w.until > ${at})`;
  const dueAt = `CASE WHEN c.state = 'open' THEN greatest(c.closes_at, w.until) ELSE w.until END`;
  const deadline = { ...note, dueAt, since: movedAt };
  const waiting = `('submitted', 'eligible', 'in_screening', 'screened', 'endorsed')`;
  return [
    { ...deadline, kind: 'note-submit', from: `${withCall} AND n.state = 'draft' AND ${accepting}` },
    { ...deadline, kind: 'note-correct', from: `${withCall} AND n.state = 'returned'` },
    { ...deadline, kind: 'note-resubmit', from: `${withCall} AND n.state = 'deferred' AND ${accepting}` },
    {
      ...note,
      kind: 'note-awaited',
      side: 'others',
      since: movedAt,
      facts: `jsonb_build_object('state', n.state)`,
      from: `FROM concept_note n WHERE ${mine} AND n.state IN ${waiting}`,
    },
  ];
}

function secretariatKinds(bind: Bind, fundId: string, personId: string): Kind[] {
  const [fund, person] = [bind(fundId), bind(personId)];
  const inState = (state: NoteState) =>
    `FROM concept_note n WHERE n.fund_id = ${fund} AND n.state = '${state}' AND NOT EXISTS (
       SELECT FROM note_exclusion x WHERE x.note_id = n.id AND x.person_id = ${person})`;
  const since = movedAt;
  return [
    { ...note, kind: 'note-check', since, from: inState('submitted') },
    { ...note, kind: 'note-convert', since, from: inState('endorsed') },
    { ...note, kind: 'note-correction-awaited', side: 'others', since, from: inState('returned') },
  ];
}

function callKinds(bind: Bind, fundId: string, language: string, now: Date): Kind[] {
  const call = {
    subject: 'call',
    id: 'c.id',
    code: 'c.code',
    title: `c.title->>${bind(language)}::text`,
    path: `'/calls/' || c.id`,
    since: 'c.created_at',
  };
  const from = `FROM call c WHERE c.fund_id = ${bind(fundId)}`;
  const over = `c.state = 'open' AND c.closes_at <= ${bind(now)}::timestamptz`;
  return [
    { ...call, kind: 'call-publish', dueAt: 'c.opens_at', from: `${from} AND c.state = 'draft'` },
    { ...call, kind: 'call-close', dueAt: 'c.closes_at', from: `${from} AND ${over}` },
  ];
}

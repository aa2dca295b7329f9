import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, formatMinor } from '#kernel';
import { ConceptNotes } from '#concept-notes';
import { type Fund, Funds } from '#funds';
import { Database } from '#platform/database';
import { Programmes } from '#programmes';
import { Screening } from '#screening';
import { type ItemKind, type Outcome, type Position, possibleOutcomes } from '../decisions/decision.rules.js';
import { type SessionKind, type Tally, tally } from '../decisions/decision.rules.js';
import type { Constituency } from '../seats/seat.rules.js';
import { seesDrafts } from '../sessions/sessions.queries.js';
import { committeeTexts } from '../texts/texts.js';
import type { ItemState } from './item.entity.js';
import { positionOf, recusedFrom, type SeatRow, seatsAtItem } from './seats-at-item.js';

/** An item of an agenda; of an item that the reader is recused from, only its place and that word. */
export interface ItemSummary {
  id: string;
  number: number;
  kind: ItemKind;
  kindLabel: string;
  recused: boolean;
  title: string | null;
  organisations: string[];
  conceptNoteId: string | null;
  programmeId: string | null;
  state: ItemState | null;
  stateLabel: string | null;
  decisionId: string | null;
  /** What an approval would reserve; null where no money is asked for. Decimal text. */
  asked: string | null;
  /** What the decision reserved; null without one. */
  approved: string | null;
  version: number;
}

export interface StatementRecord {
  seatId: string;
  constituency: Constituency;
  organisation: string | null;
  voting: boolean;
  present: boolean;
  declared: boolean;
  position: Position | 'recused' | null;
  positionLabel: string | null;
  comment: string | null;
}

export interface ItemRecord extends ItemSummary {
  /** The reader's own seat in this session, if any. */
  ownSeatId: string | null;
  /** Whether the papers are open to the reader; a seat opens them by declaring no conflict. */
  open: boolean;
  text: string | null;
  paper: object | null;
  statements: StatementRecord[];
  tally: Tally | null;
  possibleOutcomes: Outcome[];
}

interface Stored {
  id: string;
  number: number;
  kind: ItemKind;
  title: string;
  text: string | null;
  state: ItemState;
  conceptNoteId: string | null;
  programmeId: string | null;
  organisations: string[];
  decisionId: string | null;
  askedMinor: string | null;
  approvedMinor: string | null;
  version: number;
  recused: boolean;
  sessionKind: SessionKind;
}

const columns = (person: string) => `
  i.id, i.number, i.kind, i.title, i.text, i.state, i.concept_note_id AS "conceptNoteId",
  i.programme_id AS "programmeId", i.version, n.kind AS "sessionKind",
  ARRAY(SELECT o.code FROM organisation o WHERE o.id IN (
    SELECT t.organisation_id FROM concept_note_participant t WHERE t.note_id = i.concept_note_id
    UNION SELECT t.organisation_id FROM programme_participant t WHERE t.programme_id = i.programme_id)
    ORDER BY o.code) AS organisations,
  (SELECT d.id FROM decision d WHERE d.item_id = i.id) AS "decisionId",
  (SELECT sum(b.amount_minor)::text FROM programme_budget_line b
    WHERE b.programme_id = i.programme_id) AS "askedMinor",
  (SELECT sum(a.amount_minor)::text FROM decision d JOIN decision_amount a ON a.decision_id = d.id
    WHERE d.item_id = i.id) AS "approvedMinor",
  ${recusedFrom(person)} AS recused
  FROM agenda_item i JOIN committee_session n ON n.id = i.session_id
 WHERE n.fund_id = $1 AND n.id = $2 AND ($3 OR n.state <> 'draft')`;

@Injectable()
export class ItemQueries {
  constructor(
    private readonly database: Database,
    private readonly funds: Funds,
    private readonly notes: ConceptNotes,
    private readonly programmes: Programmes,
    private readonly screening: Screening,
  ) {}

  /** The agenda of a session, in order. Throws `not-found`. */
  async list(actor: Actor, fundCode: string, sessionId: string): Promise<ItemSummary[]> {
    const fund = await this.funds.byCode(fundCode);
    const drafts = seesDrafts(actor, fund.id);
    const known = await this.database.query(
      "SELECT 1 FROM committee_session WHERE fund_id = $1 AND id = $2 AND ($3 OR state <> 'draft')",
      [fund.id, sessionId, drafts],
    );
    if (known.length === 0) throw new DomainError('not-found');
    const found = await this.database.query<Stored>(`SELECT ${columns('$4')} ORDER BY i.number`, [
      ...[fund.id, sessionId, drafts, actor.personId],
    ]);
    return found.map((item) => summaryOf(actor, fund, item));
  }

  /** One item; its paper and the others' positions once the reader has declared. Throws `not-found`. */
  async one(actor: Actor, fundCode: string, sessionId: string, itemId: string): Promise<ItemRecord> {
    const fund = await this.funds.byCode(fundCode);
    const [item] = await this.database.query<Stored>(`SELECT ${columns('$4')} AND i.id = $5`, [
      ...[fund.id, sessionId, seesDrafts(actor, fund.id), actor.personId, itemId],
    ]);
    if (!item || item.recused) throw new DomainError('not-found');
    const seats = await seatsAtItem(this.database.source.manager, itemId);
    const own = seats.find(({ personId }) => personId === actor.personId) ?? null;
    const open = own ? own.conflict === false : seesDrafts(actor, fund.id);
    const closed = { text: null, paper: null, statements: [], tally: null, possibleOutcomes: [] };
    const base = { ...summaryOf(actor, fund, item), ownSeatId: own?.seatId ?? null, open };
    if (!open) return { ...base, ...closed };
    const { decisionRule: rule, quorumBasisPoints } = await this.funds.settings(fund);
    const count = tally(seats, { rule, quorumBasisPoints }, item.sessionKind);
    return {
      ...base,
      text: item.text,
      paper: await this.paperOf(item),
      statements: seats.map((seat) => statementOf(actor, seat)),
      tally: count,
      possibleOutcomes: item.state === 'pending' ? possibleOutcomes(item.kind, count) : [],
    };
  }

  /** What the committee decides upon: the last submitted version, with the screening of a note. */
  private async paperOf({ conceptNoteId, programmeId }: Stored): Promise<object | null> {
    const tx = this.database.source.manager;
    if (conceptNoteId) {
      const { number, digest, content } = await this.notes.version(tx, conceptNoteId);
      return { number, digest, content, screening: await this.screening.outcome(tx, conceptNoteId) };
    }
    if (!programmeId) return null;
    const { number, digest, content } = await this.programmes.version(tx, programmeId);
    return { number, digest, content, appraisal: await this.programmes.appraisal(tx, programmeId) };
  }
}

function summaryOf(actor: Actor, { currency }: Fund, item: Stored): ItemSummary {
  const texts = committeeTexts[actor.language];
  const { id, number, kind, recused, version } = item;
  const place = { id, number, kind, kindLabel: texts.itemKinds[kind], recused, version };
  if (recused) {
    const hidden = { title: null, organisations: [], conceptNoteId: null, programmeId: null };
    const unknown = { state: null, stateLabel: null, decisionId: null, asked: null, approved: null };
    return { ...place, ...hidden, ...unknown, version: 1 };
  }
  const { title, organisations, conceptNoteId, programmeId, state, decisionId } = item;
  const stateLabel = texts.itemStates[state];
  const asked = item.askedMinor && formatMinor(item.askedMinor, currency);
  const approved = item.approvedMinor && formatMinor(item.approvedMinor, currency);
  const about = { title, organisations, conceptNoteId, programmeId, asked, approved };
  return { ...place, ...about, state, stateLabel, decisionId };
}

function statementOf(actor: Actor, seat: SeatRow): StatementRecord {
  const position = positionOf(seat);
  const { seatId, constituency, organisation, voting, present } = seat;
  return {
    ...{ seatId, constituency, organisation, voting, present },
    declared: seat.conflict !== null,
    position,
    positionLabel: position && committeeTexts[actor.language].positions[position],
    comment: position === 'recused' ? null : seat.comment,
  };
}

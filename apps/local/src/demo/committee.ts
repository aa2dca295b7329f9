import {
  Agenda,
  Committee,
  type Constituency,
  Deciding,
  type Outcome,
  Participation,
  Seats,
  Sessions,
} from '#committee';
import { type Actor } from '#kernel';
import { Database } from '#platform/database';
import { type DemoSession, demoFund, portfolio } from './content.js';
import { noteId } from './notes.js';
import { programmeId } from './programmes.js';
import type { Stage } from './stage.js';
import { books, on, type Step } from './timeline.js';

const began = '2019-05-01';
const seated = demoFund.seats.filter(({ holder }) => holder !== null);

/** Seats of the demo accounts, taken since the fund began. */
export async function fillSeats(stage: Stage): Promise<void> {
  for (const { constituency, organisation, holder, takesPosition } of seated) {
    await stage.get(Seats).add(stage.actor('secretariat'), stage.fundCode, {
      constituency: constituency.replace('_', '-') as Constituency,
      organisation,
      personId: member(stage, holder!).personId!,
      voting: takesPosition,
      validFrom: began,
    });
  }
}

function member(stage: Stage, email: string): Actor {
  return stage.actor(email.split('@')[0]!);
}

interface Item {
  id: string;
  outcome: Outcome;
  note: string;
  perOrganisation?: Record<string, string>;
}

/** Each session is prepared, declared on, held and closed; conditions are cleared on their day. */
export function committeeSteps(stage: Stage): Step[] {
  const held = demoFund.sessions
    .filter(({ state }) => state === 'closed')
    .flatMap((session) => sessionSteps(stage, session));
  return [...held, ...conditionSteps(stage)];
}

function sessionSteps(stage: Stage, session: DemoSession): Step[] {
  if (session.noteDecisions.length + session.programmeDecisions.length === 0) return [];
  const sitting = new Sitting(stage, session);
  const notes = [...session.noteDecisions, ...session.programmeDecisions].map(({ note }) => note);
  const lanes = [...notes, 'sessions'];
  return [
    { at: on(session.date, 9, -5), lanes, run: () => sitting.prepare() },
    ...notes.map((note, index) => {
      return { at: on(session.date, 9, -2), lanes: [note], run: () => sitting.declare(index) };
    }),
    { at: on(session.date, 15), lanes, run: () => sitting.endorse() },
    { at: on(session.date, 16), lanes: [...lanes, books], run: () => sitting.allocate() },
  ];
}

/** One session of the committee. */
class Sitting {
  private id = '';
  private items: Item[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly session: DemoSession,
  ) {}

  async prepare(): Promise<void> {
    const { stage, session } = this;
    const secretariat = stage.actor('secretariat');
    this.id = await stage.get(Sessions).create(secretariat, stage.fundCode, {
      title: session.title.en,
      kind: 'meeting',
      heldOn: session.date,
    });
    for (const { note, outcome } of session.noteDecisions) {
      const given = { kind: 'concept-note' as const, subjectId: noteId(note) };
      const id = await stage.get(Agenda).add(secretariat, stage.fundCode, this.id, given);
      this.items.push({ id, note, outcome: outcome as Outcome });
    }
    for (const { note, outcome, perOrganisation } of session.programmeDecisions) {
      const given = { kind: 'programme' as const, subjectId: programmeId(note) };
      const id = await stage.get(Agenda).add(secretariat, stage.fundCode, this.id, given);
      this.items.push({ id, note, outcome: outcome as Outcome, perOrganisation });
    }
    await this.move('publish');
  }

  /** Every seat declares on an item. */
  async declare(index: number): Promise<void> {
    const { stage } = this;
    const { id } = this.items[index]!;
    for (const { holder } of seated) {
      await stage
        .get(Participation)
        .declare(member(stage, holder!), stage.fundCode, this.id, id, { conflict: false });
    }
  }

  /** Opens the session and decides on the notes. */
  async endorse(): Promise<void> {
    const { stage } = this;
    await this.move('open');
    const seats = await stage.get(Database).query<{ id: string }>('SELECT id FROM seat');
    const version = await stage.version('committee_session', this.id);
    const ids = seats.map(({ id }) => id);
    await stage.get(Sessions).attend(stage.actor('secretariat'), stage.fundCode, this.id, version, ids);
    await this.decide(this.items.filter(({ perOrganisation }) => !perOrganisation));
  }

  /** Decides on the programmes and closes the session. */
  async allocate(): Promise<void> {
    await this.decide(this.items.filter(({ perOrganisation }) => perOrganisation));
    await this.move('close');
  }

  private async decide(items: readonly Item[]): Promise<void> {
    for (const item of items) await this.decideItem(item);
  }

  private async decideItem({ id, note, outcome, perOrganisation }: Item): Promise<void> {
    const { stage } = this;
    const amounts = Object.entries(perOrganisation ?? {}).map(([organisation, amount]) => ({
      organisation,
      amount,
    }));
    const version = await stage.version('agenda_item', id);
    await stage.get(Deciding).decide(stage.actor('chair'), stage.fundCode, this.id, id, version, {
      outcome,
      ...(amounts.length > 0 ? { amounts } : {}),
      ...(outcome === 'approved_with_conditions' ? { conditions: conditionsOf(note) } : {}),
      textForApplicant: portfolio.find(({ key }) => key === note)?.reason ?? thanks(outcome),
    });
  }

  private async move(verb: 'publish' | 'open' | 'close'): Promise<void> {
    const { stage } = this;
    const version = await stage.version('committee_session', this.id);
    await stage.get(Sessions).move(stage.actor('secretariat'), stage.fundCode, this.id, version, verb);
  }
}

function thanks(outcome: string): string {
  return outcome === 'endorsed'
    ? 'The committee endorses the note to the pipeline. Endorsed is not yet funded.'
    : 'The committee approves the programme with the amounts named.';
}

function conditionsOf(note: string) {
  const programme = demoFund.programmes.find((each) => each.note === note)!;
  return programme.conditions.map(({ text, owner, dueOn, evidence }) => ({
    text,
    owner,
    dueOn,
    evidenceNeeded: evidence,
  }));
}

function conditionSteps(stage: Stage): Step[] {
  return demoFund.programmes.flatMap(({ note, conditions }) =>
    conditions.flatMap(({ text, evidence, clearedOn }): Step[] =>
      clearedOn
        ? [{ at: on(clearedOn, 11), lanes: [note], run: () => clearCondition(stage, note, text, evidence) }]
        : [],
    ),
  );
}

async function clearCondition(stage: Stage, note: string, text: string, evidence: string): Promise<void> {
  const [found] = await stage.get(Database).query<{ id: string; decisionId: string; version: number }>(
    `SELECT c.id, c.decision_id AS "decisionId", c.version
       FROM decision_condition c JOIN decision d ON d.id = c.decision_id
      WHERE d.programme_id = $1 AND c.text = $2`,
    [programmeId(note), text],
  );
  const { id, decisionId, version } = found!;
  await stage
    .get(Committee)
    .clear(stage.actor('secretariat'), stage.fundCode, decisionId, id, version, evidence);
}

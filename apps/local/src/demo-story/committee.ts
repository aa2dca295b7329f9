import type { PersonName, Read } from './hands.js';
import { expectThat, type Scene } from './scene.js';
import { shownAmount } from './telling.js';

/** The seats that the story needs, and whom they speak for. */
const wanted: [PersonName, string][] = [
  ['chair', 'chair'],
  ['member.donor', 'donor'],
  ['member.country', 'country'],
  ['member.un', 'un'],
  ['member.stakeholder', 'stakeholder'],
];

export interface Subject {
  kind: 'concept-note' | 'programme';
  id: string;
  what: string;
}

/** A session with one item, open and declared upon. */
export interface Sitting {
  path: string;
  item: string;
}

/** Gives a seat to everybody of the committee who has none; answers seat ids by account. */
export async function seats({ fund, as, tell, today }: Scene): Promise<Record<string, string>> {
  tell.chapter('The committee endorses the note into the pipeline');
  const { items } = await as.secretariat.get(`${fund}/seats?on=${today}&limit=200`);
  const ids: Record<string, string> = {};
  for (const [name, constituency] of wanted) {
    const { personId } = as[name];
    const found = items.find((seat: Read) => seat.person.id === personId);
    const seat = { constituency, personId, voting: true, validFrom: today };
    ids[name] = (found ?? (await as.secretariat.post(`${fund}/seats`, seat))).id;
  }
  tell.say(`The committee sits: ${wanted.map(([name]) => as[name].fullName).join(', ')}.`);
  return ids;
}

/** Prepares a session about one subject, opens it; every seat declares and takes its position. */
export async function sit(scene: Scene, subject: Subject, seatIds: Record<string, string>): Promise<Sitting> {
  const { fund, as, tell, today, mark } = scene;
  const title = `Session on ${subject.what} (${mark})`;
  const session = await as.secretariat.post(`${fund}/sessions`, { title, kind: 'meeting', heldOn: today });
  const path = `${fund}/sessions/${session.id}`;
  const item = await as.secretariat.post(`${path}/items`, { kind: subject.kind, subjectId: subject.id });
  await as.secretariat.act(path, 'publish');
  await as.secretariat.change('PUT', `${path}/attendance`, { seats: Object.values(seatIds) }, path);
  const opened = await as.secretariat.act(path, 'open');
  tell.did(
    as.secretariat,
    `opens session ${opened.code} with ${subject.what} on the agenda`,
    opened.stateLabel,
  );
  const at = `${path}/items/${item.id}`;
  for (const [name] of wanted) {
    await as[name].post(`${at}/conflicts`, { conflict: false });
    const comment = name === 'member.stakeholder' ? 'Please keep returnees on the boards.' : undefined;
    const position = comment ? 'comment' : 'no-objection';
    await as[name].put(`${at}/position`, { position, comment });
  }
  const { tally } = await as.chair.get(at);
  expectThat(tally.carried, true, 'whether the committee agrees');
  const { inFavour, comments, objections, quorumNeeded } = tally;
  tell.say('Each seat declares no conflict before the papers open, then takes its position.');
  tell.say(
    `${inFavour} without objection, ${comments} comment, ${objections} objections; ` +
      `${quorumNeeded} are needed for a quorum.`,
  );
  return { path, item: at };
}

/** The chair decides. */
export async function decide({ as }: Scene, sitting: Sitting, decision: object): Promise<Read> {
  return as.chair.act(sitting.item, 'decide', decision);
}

export async function close({ as }: Scene, sitting: Sitting): Promise<void> {
  await as.secretariat.act(sitting.path, 'close');
}

/** The committee takes the screened note into the pipeline, and the secretariat makes a programme of it. */
export async function endorsement(
  scene: Scene,
  noteId: string,
  seatIds: Record<string, string>,
): Promise<Read> {
  const { fund, as, tell } = scene;
  const path = `${fund}/concept-notes/${noteId}`;
  const note = await as.secretariat.get(path);
  const sitting = await sit(scene, { kind: 'concept-note', id: noteId, what: note.code }, seatIds);
  const text = 'The committee welcomes this note and asks for a full programme.';
  const decision = await decide(scene, sitting, { outcome: 'endorsed', textForApplicant: text });
  await close(scene, sitting);
  const endorsed = await as.iom.get(path);
  expectThat(endorsed.state, 'endorsed', 'the note');
  tell.did(as.chair, `decides ${decision.code}: ${decision.outcomeLabel}`, endorsed.stateLabel);
  tell.say('In the pipeline is not funded: no money has been reserved yet.');
  const programme = await as.secretariat.act(path, 'convert');
  expectThat(programme.state, 'in_preparation', 'the programme');
  tell.did(as.secretariat, `makes the joint programme ${programme.code} of it`, programme.stateLabel);
  return programme;
}

/** Whom an amount goes to, for sentences. */
export function amountsText(amounts: readonly { organisation: string; amount: string }[]): string {
  return amounts.map(({ organisation, amount }) => `${organisation} ${shownAmount(amount)}`).join(', ');
}

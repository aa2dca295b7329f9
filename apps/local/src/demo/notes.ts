import { Readable } from 'node:stream';
import {
  Attachments,
  Calls,
  Drafting,
  Endorsements,
  type NoteContentChange,
  Submission,
} from '#concept-notes';
import { contentOf, demoFund, portfolio, type PortfolioNote } from './content.js';
import type { CallIds } from './fund.js';
import type { Stage } from './stage.js';
import { inLanes, on, type Step } from './timeline.js';
import { placeOf } from './vocabulary.js';

// One page without text is a letter enough: its bytes are kept once for all notes.
const letterPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n' +
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

/** Ids of the notes by their key, filled as the timeline plays. */
export const noteIds = new Map<string, string>();

/** Notes are numbered as they begin: always in the same order. */
const numbers = 'numbers of notes';

/** Ids of the letters attached to the notes. */
const letters = new Map<string, string>();

/** The id of a note that the timeline has already begun. */
export function noteId(key: string): string {
  const id = noteIds.get(key);
  if (!id) throw new Error(`The note ${key} was used before it was begun`);
  return id;
}

/** Calls are published and closed; notes begun, submitted, returned and withdrawn. */
export function noteSteps(stage: Stage, calls: CallIds): Step[] {
  return [...callSteps(stage, calls), ...portfolio.flatMap((note) => stepsOf(stage, calls, note))];
}

function callSteps(stage: Stage, calls: CallIds): Step[] {
  const service = stage.get(Calls);
  const secretariat = stage.actor('secretariat');
  return demoFund.calls.flatMap(({ key, opensOn, closesOn, state }) => {
    const id = calls.get(key)!;
    const verb = (name: 'publish' | 'close') => async () =>
      service[name](secretariat, stage.fundCode, id, await stage.version('call', id));
    const published = { at: on(opensOn, 5), run: verb('publish') };
    const closed = state === 'closed' ? [{ at: on(closesOn, 5, 2), run: verb('close') }] : [];
    const notes = portfolio.filter(({ call }) => call === key).map((note) => note.key);
    return inLanes([`call ${key}`, ...notes], [published, ...closed]);
  });
}

function stepsOf(stage: Stage, calls: CallIds, note: PortfolioNote): Step[] {
  const author = stage.focalPoint(note.conveningAgency);
  const begunOn = note.submittedOn ?? '2026-11-12';
  const begin = async () => {
    const content = contentOf(note, (codes) => placeNames(note, codes)) as NoteContentChange;
    const callId = calls.get(note.call)!;
    noteIds.set(note.key, await stage.get(Drafting).create(author, stage.fundCode, { callId, content }));
  };
  const steps: Step[] = [{ at: on(begunOn, 13), lanes: [note.key, numbers], run: begin }];
  if (note.submittedOn === null) return steps;
  steps.push({ at: on(begunOn, 18), lanes: [note.key], run: () => submit(stage, note) });
  if (note.outcome !== 'ineligible') {
    steps.push({ at: on(begunOn, 14), lanes: [note.key], run: () => attachLetter(stage, note) });
    steps.push({ at: on(begunOn, 10, 1), lanes: [note.key], run: () => endorse(stage, note) });
  }
  if (note.outcome === 'returned')
    steps.push({ at: on(begunOn, 15, 5), lanes: [note.key], run: () => giveBack(stage, note) });
  if (note.outcome === 'withdrawn')
    steps.push({ at: on(begunOn, 15, 9), lanes: [note.key], run: () => withdraw(stage, note) });
  return steps;
}

async function attachLetter(stage: Stage, note: PortfolioNote): Promise<void> {
  const kind = 'endorsement-letter' as const;
  const given = async () => ({ kind, name: 'letter.pdf', stream: Readable.from([letterPdf]) });
  const author = stage.focalPoint(note.conveningAgency);
  const attached = await stage.get(Attachments).add(author, stage.fundCode, noteId(note.key), given);
  letters.set(note.key, attached.id);
}

async function endorse(stage: Stage, note: PortfolioNote): Promise<void> {
  await stage.get(Endorsements).record(stage.actor('secretariat'), stage.fundCode, noteId(note.key), {
    kind: 'resident-coordinator',
    signatory: 'Resident Coordinator',
    authority: 'United Nations Resident Coordinator’s Office',
    signedOn: note.submittedOn!,
    attachmentId: letters.get(note.key)!,
  });
}

async function submit(stage: Stage, note: PortfolioNote): Promise<void> {
  const id = noteId(note.key);
  const version = await stage.version('concept_note', id);
  await stage.get(Submission).submit(stage.focalPoint(note.conveningAgency), stage.fundCode, id, version);
}

async function giveBack(stage: Stage, note: PortfolioNote): Promise<void> {
  const id = noteId(note.key);
  const version = await stage.version('concept_note', id);
  await stage.get(Submission).return(stage.actor('secretariat'), stage.fundCode, id, version, note.reason!);
}

async function withdraw(stage: Stage, note: PortfolioNote): Promise<void> {
  const id = noteId(note.key);
  const version = await stage.version('concept_note', id);
  const author = stage.focalPoint(note.conveningAgency);
  await stage.get(Submission).withdraw(author, stage.fundCode, id, version, note.reason!);
}

function placeNames(note: PortfolioNote, codes: string[]): string {
  const names = codes.map((code) => placeOf(code)[note.language]);
  return new Intl.ListFormat(note.language, { type: 'conjunction' }).format(names);
}

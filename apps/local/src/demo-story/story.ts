import { endorsement, seats } from './committee.js';
import { earmarks } from './earmarks.js';
import { type CaughtMail, mailsSince, newestMail, tellMails } from './mails.js';
import { type Figures, enoughMoney, figures, tellMoney } from './money.js';
import { conceptNote } from './note.js';
import { programmeAndMoney, signatures } from './programme.js';
import { report } from './reports.js';
import { openScene } from './scene.js';
import { screening } from './screening.js';
import { transfers } from './transfers.js';

/** What the story leaves behind. */
export interface Ending {
  noteId: string;
  programmeId: string;
  reportId: string;
  before: Figures;
  after: Figures;
  mails: CaughtMail[];
}

/**
 * Plays the main job as each role, through HTTP only, on a server with the demo accounts, and tells it line
 * by line. It can be played again and again. Throws `StoryProblem` at the first step that goes wrong.
 */
export async function playStory(address: string, write: (line: string) => void): Promise<Ending> {
  const scene = await openScene(address, write);
  const before = await figures(scene);
  const newest = await newestMail(scene.as.iom);
  await enoughMoney(scene);
  await earmarks(scene);
  const noteId = await conceptNote(scene);
  await screening(scene, noteId);
  const seatIds = await seats(scene);
  const programme = await endorsement(scene, noteId, seatIds);
  await programmeAndMoney(scene, programme.id, seatIds);
  await signatures(scene, programme.id);
  await transfers(scene, programme.id);
  const reportId = await report(scene, programme.id);
  const after = await figures(scene);
  const note = await scene.as.iom.get(`${scene.fund}/concept-notes/${noteId}`);
  tellMoney(scene, before, after);
  const mails = await mailsSince(scene, newest, [note.code, programme.code, scene.mark]);
  tellMails(scene, mails);
  return { noteId, programmeId: programme.id, reportId, before, after, mails };
}

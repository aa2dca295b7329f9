import type { Hands, PersonName, Read } from './hands.js';
import { expectThat, type Scene } from './scene.js';
import { short } from './telling.js';

const judges: Record<string, { wobble: number; word: string }> = {
  reviewer1: { wobble: 0, word: 'Well argued, with figures that can be checked.' },
  reviewer2: { wobble: 1, word: 'Convincing; the risks could go deeper.' },
};

/** Reviewers score blind, one is in conflict; the secretariat moderates. */
export async function screening(scene: Scene, noteId: string): Promise<void> {
  const { fund, as, tell } = scene;
  const path = `${fund}/concept-notes/${noteId}`;
  tell.chapter('Screening: blind, and without those in conflict');
  const opened = await as.secretariat.act(path, 'open-screening');
  const { code, number, digest } = opened.rubric;
  tell.did(
    as.secretariat,
    `opens the screening on rubric ${code} ${number} (frozen, ${digest.slice(0, 12)}…)`,
  );
  const reviews: Record<string, string> = {};
  for (const name of ['reviewer1', 'reviewer2', 'reviewer3'] as const) {
    const review = await as.secretariat.post(`${path}/reviews`, { reviewer: as[name].personId });
    reviews[name] = review.id;
  }
  tell.did(as.secretariat, 'assigns reviewer1, reviewer2 and reviewer3');
  await as.reviewer1.refused('not-found', { method: 'GET', path });
  tell.did(as.reviewer1, 'asks for the note before declaring', '404: it opens on a declaration only');
  await stepBack(scene, path, reviews['reviewer3']!);
  for (const name of ['reviewer1', 'reviewer2'] as const) {
    await score(scene, path, name, reviews[name]!);
  }
  await moderate(scene, path);
}

async function stepBack({ as, tell }: Scene, path: string, reviewId: string): Promise<void> {
  const nature = 'My sister works for one of the entities.';
  await as.reviewer3.act(`${path}/reviews/${reviewId}`, 'declare', { conflict: true, nature });
  const gone = await as.reviewer3.refused('not-found', { method: 'GET', path });
  await as.reviewer3.refused('not-found', { method: 'GET', path: `${path}/screening` });
  tell.did(as.reviewer3, 'declares a conflict of interest', `${gone.status} from now on, everywhere`);
}

async function score({ as, tell }: Scene, path: string, name: PersonName, reviewId: string): Promise<void> {
  const hands: Hands = as[name];
  const review = `${path}/reviews/${reviewId}`;
  await hands.act(review, 'declare', { conflict: false });
  const { questions } = await hands.get(review);
  const { wobble, word } = judges[name]!;
  const scores = questions.map(({ criterion }: Read, index: number) => ({
    criterion,
    score: index % 3 === 0 ? 4 - wobble : 4,
    justification: word,
  }));
  await hands.change('PATCH', review, { scores });
  const filed = await hands.act(review, 'submit');
  tell.did(
    hands,
    `declares none, scores ${scores.length} criteria with a justification each`,
    filed.stateLabel,
  );
  const seen = await hands.get(`${path}/screening`);
  const blind = name === 'reviewer1';
  expectThat(seen.open, !blind, `the screening as ${name} sees it`);
  tell.say(
    blind
      ? 'Until the other review is filed, the others’ scores stay closed to this reviewer.'
      : 'All are filed: now the reviewers see each other’s scores.',
  );
}

async function moderate({ as, tell }: Scene, path: string): Promise<void> {
  const seen = await as.secretariat.get(`${path}/screening`);
  const body = {
    scores: seen.criteria.map(({ criterion, scores }: Read) => ({
      criterion,
      score: Math.max(...scores.map((each: Read) => each.score)),
      reason: 'Agreed in the meeting of the reviewers.',
    })),
    gates: seen.gates.map(({ criterion }: Read) => ({
      criterion,
      met: true,
      reason: 'No overlap was found.',
    })),
    markers: seen.markers.map(({ marker, selfScore }: Read) => ({ marker, score: selfScore, reason: '' })),
    recommended: true,
    reasons: 'A strong partnership on a corridor where the fund has no programme yet.',
  };
  const moderated = await as.secretariat.post(`${path}/moderate`, body, seen.version);
  tell.say('Scores side by side, and what was agreed:');
  tell.table(
    ['Criterion', 'Weight', 'Scores', 'Agreed'],
    moderated.criteria
      .slice(0, 6)
      .map(({ criterion, label, weight, scores, moderated: agreed }: Read) => [
        short(`${criterion} ${label}`, 56),
        String(weight),
        scores.map((each: Read) => each.score).join(' '),
        String(agreed),
      ]),
  );
  const { average, total, recommended } = moderated.moderation;
  expectThat(recommended, true, 'the recommendation');
  const note = await as.secretariat.get(path);
  expectThat(note.state, 'screened', 'the note');
  tell.did(as.secretariat, `moderates: ${average} of 5 (${total} of 100), recommended`, note.stateLabel);
}

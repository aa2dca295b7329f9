import { Eligibility, Assignments, Reviews, Rubrics, Screenings } from '#screening';
import type { Language } from '#kernel';
import { Database } from '#platform/database';
import { contentOf, demoFund, portfolio, type PortfolioNote } from './content.js';
import { noteId } from './notes.js';
import { scoreOf, type ScoredCriterion, wordsFor } from './scores.js';
import type { Stage } from './stage.js';
import { inLanes, on, type Step } from './timeline.js';

/** Notes that came as far as eligibility, and further. */
const beyondSubmission = new Set([
  'converted',
  'endorsed',
  'deferred',
  'declined',
  'ineligible',
  'eligible',
  'in_screening',
  'screened',
]);

interface RubricInUse {
  criteria: (ScoredCriterion & { assessment: string; portfolioLevel: boolean })[];
}

const sessionOf = new Map(
  demoFund.sessions.flatMap(({ date, noteDecisions }) =>
    noteDecisions.map(({ note }) => [note, date] as const),
  ),
);

/** Publishes the fund's rubric of the product's suggested criteria. */
export async function publishRubric(stage: Stage): Promise<void> {
  const secretariat = stage.actor('secretariat');
  const title = {
    en: 'Rubric for concept notes',
    fr: 'Grille d’évaluation des notes conceptuelles',
    es: 'Pauta de evaluación de notas conceptuales',
  };
  const id = await stage.get(Rubrics).create(secretariat, stage.fundCode, { code: 'NOTES', title });
  await stage.get(Rubrics).publish(secretariat, stage.fundCode, id, 1);
}

/** Eligibility, reviews and moderation of every note that came so far. */
export function screeningSteps(stage: Stage): Step[] {
  return portfolio
    .filter(({ outcome }) => beyondSubmission.has(outcome))
    .flatMap((note) => inLanes([note.key], stepsOf(stage, note)));
}

/** The day by which a note's screening is over; days before are counted back from it. */
function closingDay(note: PortfolioNote): { day: string; shift: number } {
  const session = sessionOf.get(note.key);
  if (session) return { day: session, shift: 0 };
  if (note.call === '2019') return { day: '2019-10-16', shift: 0 };
  return { day: note.submittedOn!, shift: 36 };
}

function stepsOf(stage: Stage, note: PortfolioNote): Step[] {
  const { day, shift } = closingDay(note);
  const at = (daysBefore: number, hour: number) => on(day, hour, shift - daysBefore);
  const judged: Step = { at: at(24, 15), run: () => judgeEligibility(stage, note) };
  if (note.outcome === 'ineligible' || note.outcome === 'eligible') return [judged];
  const reviewing = new Reviewing(stage, note);
  const opened: Step[] = [
    judged,
    { at: at(21, 15), run: () => openScreening(stage, note) },
    { at: at(21, 16), run: () => reviewing.assign() },
  ];
  const stage2 = note.outcome === 'in_screening' ? portfolio.indexOf(note) % 4 : 4;
  if (stage2 >= 1) opened.push({ at: at(19, 9), run: () => reviewing.declare() });
  if (stage2 >= 2) opened.push({ at: at(12, 10), run: () => reviewing.file(0) });
  if (stage2 >= 4) {
    opened.push({ at: at(11, 11), run: () => reviewing.file(1) });
    opened.push({ at: at(6, 15), run: () => moderate(stage, note) });
  }
  return opened;
}

async function judgeEligibility(stage: Stage, note: PortfolioNote): Promise<void> {
  const id = noteId(note.key);
  const eligible = note.outcome !== 'ineligible';
  const decision = eligible
    ? { outcome: 'eligible' as const }
    : {
        outcome: 'ineligible' as const,
        reason: note.reason!,
        judgements: [{ gate: 'endorsement' as const, passed: false, reason: note.reason! }],
      };
  const version = await stage.version('concept_note', id);
  await stage.get(Eligibility).decide(stage.actor('secretariat'), stage.fundCode, id, version, decision);
}

async function openScreening(stage: Stage, note: PortfolioNote): Promise<void> {
  const id = noteId(note.key);
  const version = await stage.version('concept_note', id);
  await stage.get(Screenings).open(stage.actor('secretariat'), stage.fundCode, id, version);
}

let rubric: Promise<RubricInUse> | undefined;

function rubricInUse(stage: Stage): Promise<RubricInUse> {
  rubric ??= stage
    .get(Database)
    .query<RubricInUse>('SELECT criteria FROM rubric_version ORDER BY number DESC LIMIT 1')
    .then(([found]) => found!);
  return rubric;
}

async function scored(stage: Stage): Promise<ScoredCriterion[]> {
  const { criteria } = await rubricInUse(stage);
  return criteria.filter(({ assessment, portfolioLevel }) => assessment === 'scored' && !portfolioLevel);
}

/** Two reviewers of a note, and what they do. */
class Reviewing {
  private readonly reviewers: string[];
  /** Their reviews with the versions that they know: nobody else works on them. */
  private readonly reviews: { reviewId: string; version: number }[] = [];

  constructor(
    private readonly stage: Stage,
    private readonly note: PortfolioNote,
  ) {
    const first = portfolio.indexOf(note) % 3;
    this.reviewers = [first, (first + 1) % 3].map((index) => `reviewer${index + 1}`);
  }

  async assign(): Promise<void> {
    for (const name of this.reviewers) {
      const reviewer = this.stage.actor(name).personId!;
      const secretariat = this.stage.actor('secretariat');
      const given = { reviewer };
      const id = noteId(this.note.key);
      const { fundCode } = this.stage;
      const reviewId = await this.stage.get(Assignments).assign(secretariat, fundCode, id, given);
      this.reviews.push({ reviewId, version: 1 });
    }
  }

  async declare(): Promise<void> {
    for (const [index, name] of this.reviewers.entries()) {
      const actor = this.stage.actor(name);
      await this.stage.get(Reviews).declare(actor, this.address(index), { conflict: false });
    }
  }

  async file(index: number): Promise<void> {
    const actor = this.stage.actor(this.reviewers[index]!);
    const criteria = await scored(this.stage);
    const language: Language = actor.language;
    const scores = criteria.map((criterion, position) => {
      const score = scoreOf(this.note, index, position);
      return { criterion: criterion.code, score, justification: wordsFor(criterion, score, language) };
    });
    await this.stage.get(Reviews).save(actor, this.address(index), scores);
    await this.stage.get(Reviews).submit(actor, this.address(index));
  }

  /** Where the next verb on the review goes; each makes the next version. */
  private address(index: number) {
    const review = this.reviews[index]!;
    return {
      fundCode: this.stage.fundCode,
      noteId: noteId(this.note.key),
      ...review,
      version: review.version++,
    };
  }
}

async function moderate(stage: Stage, note: PortfolioNote): Promise<void> {
  const id = noteId(note.key);
  const { criteria } = await rubricInUse(stage);
  const recommended = note.recommended ?? note.outcome !== 'declined';
  const reason = 'Agreed by the reviewers after comparing their justifications.';
  const { markers } = contentOf(note, (codes) => codes.join(', '));
  const version = await stage.version('concept_note', id);
  await stage.get(Screenings).moderate(stage.actor('secretariat'), stage.fundCode, id, version, {
    scores: (await scored(stage)).map(({ code }, position) => ({
      criterion: code,
      score: Math.round((scoreOf(note, 0, position) + scoreOf(note, 1, position)) / 2),
      reason,
    })),
    gates: criteria
      .filter(({ assessment, portfolioLevel }) => assessment === 'gate' && !portfolioLevel)
      .map(({ code }) => ({ criterion: code, met: true, reason: '' })),
    markers: markers.map(({ marker, score }) => ({ marker, score, reason: '' })),
    recommended,
    reasons: note.reason ?? (recommended ? recommendation[note.language] : notRecommended[note.language]),
  });
}

const recommendation: Record<Language, string> = {
  en: 'The reviewers see a clear joint value and a realistic plan; open questions can be settled later.',
  fr: 'Les évaluateurs voient une valeur commune claire et un plan réaliste ; le reste sera précisé ensuite.',
  es: 'Los evaluadores ven un valor conjunto claro y un plan realista; lo demás se precisará después.',
};

const notRecommended: Record<Language, string> = {
  en: 'The evidence of need and the division of labour were not convincing at this stage.',
  fr: 'Les éléments sur les besoins et le partage des tâches n’ont pas convaincu à ce stade.',
  es: 'Las pruebas de la necesidad y el reparto de tareas no convencieron en esta etapa.',
};

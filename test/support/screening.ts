import { type Language, newId } from '#kernel';
import { narrativeSections } from '#concept-notes';
import type { Criterion } from '#screening';
import { type Client, ifMatch } from './test-api.js';
import type { TestDatabase } from './test-database.js';

const words = (text: string): Record<Language, string> => ({
  en: text,
  fr: `${text} (fr)`,
  es: `${text} (es)`,
});

function criterion(code: string, weight: number, changes: Partial<Criterion> = {}): Criterion {
  const text = { label: words(`Criterion ${code}`), question: words(`What of ${code}?`) };
  const citation = { document: '003.txt', text: 'une approche commune', language: 'fr' };
  return {
    code,
    ...text,
    weight,
    citations: [citation],
    assessment: 'scored',
    portfolioLevel: false,
    ...changes,
  };
}

/** Two scored criteria (60 and 40), one gate, one of the portfolio. */
export const testCriteria = [
  criterion('S01', 60),
  criterion('S03', 40),
  criterion('S15', 0, { assessment: 'gate' }),
  criterion('S22', 0, { portfolioLevel: true }),
];

export interface SubmittedNote {
  fundId: string;
  organisationIds: Record<string, string>;
  /** Codes of the convening agency and the other participants. */
  participants: [string, string];
  title: string;
  createdBy?: string;
}

const narrative = Object.fromEntries(narrativeSections.map((section) => [section, `About ${section}.`]));

/** Content that lacks nothing but title and organisations. */
export const noteContent = {
  ...narrative,
  language: 'en',
  scope: 'country',
  places: ['MA'],
  primaryArea: 'TA1',
  gcmObjectives: ['OBJ05'],
  sdgTargets: [{ target: '10.7', sharePercent: 100 }],
  cooperationFrameworkOutcome: 'Outcome 3',
  partners: [{ name: 'Union', category: 'STK_UNION' }],
  contacts: [{ name: 'A. Person', email: 'a@iom.test', role: 'Lead' }],
  durationMonths: 24,
  markers: [
    { marker: 'HRM', score: 'B', evidence: 'Rights analysis in annex 2.' },
    { marker: 'GEM', score: '3', evidence: 'Gender analysis in annex 1.' },
    { marker: 'CSM', score: 'B', evidence: 'Child protection partners.' },
  ],
};

let count = 0;

/** Inserts a submitted note with an endorsement, behind the API's back; returns its id. */
export async function insertSubmittedNote(database: TestDatabase, note: SubmittedNote): Promise<string> {
  const { fundId, organisationIds, participants, title, createdBy = null } = note;
  count += 1;
  const [callId, id, fileId] = [newId(), newId(), newId()];
  await database.sql(
    `INSERT INTO call (id, fund_id, code, title, guidance, opens_at, closes_at, zone, themes, regions, state,
                       created_at)
     VALUES ($1, $2, $3, '{}', '{}', '2026-01-01', '2026-12-01', 'Europe/Paris', '{}', '{}', 'open', now())`,
    [callId, fundId, `CALL-${count}`],
  );
  const budget = participants.map((organisation) => ({ organisation, direct: '1000.00', indirect: '70.00' }));
  const content = { ...noteContent, title, conveningAgency: participants[0], budget };
  const convening = organisationIds[participants[0]];
  await database.sql(
    `INSERT INTO concept_note (id, fund_id, call_id, code, state, title, language, primary_area,
       requested_minor, content, author_organisation_id, convening_organisation_id,
       submitted_version, submitted_at,
       created_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, 'submitted', $5, 'en', 'TA1', 214000, $6, $7, $7, 1, '2026-03-01', $8,
       '2026-02-01', '2026-03-01')`,
    [id, fundId, callId, `CN-${count}`, title, JSON.stringify(content), convening, createdBy],
  );
  await database.sql(
    `INSERT INTO concept_note_version (id, note_id, number, content, digest, submitted_by, submitted_at)
     VALUES ($1, $2, 1, $3, $4, $5, '2026-03-01')`,
    [newId(), id, JSON.stringify(content), 'a'.repeat(64), createdBy],
  );
  for (const code of participants) {
    await database.sql('INSERT INTO concept_note_participant VALUES ($1, $2, $3)', [
      id,
      organisationIds[code],
      code === participants[0],
    ]);
  }
  await database.sql(`INSERT INTO concept_note_place (note_id, place) VALUES ($1, 'MA')`, [id]);
  await database.sql(
    `INSERT INTO file (id, sha256, name, media_type, size_bytes, uploaded_at)
     VALUES ($1, $2, 'letter.pdf', 'application/pdf', 10, now())`,
    [fileId, 'b'.repeat(64)],
  );
  await database.sql(
    `INSERT INTO endorsement (id, note_id, kind, signatory, authority, signed_on, file_id, recorded_at)
     VALUES ($1, $2, 'resident-coordinator', 'A. Person', 'RCO', '2026-02-20', $3, now())`,
    [newId(), id, fileId],
  );
  return id;
}

/** Publishes a rubric of the test's criteria (or others); returns its id. */
export async function publishRubric(
  client: Client,
  code = 'SCREENING',
  criteria = testCriteria,
): Promise<string> {
  const draft = await client.post('/funds/MIG00/rubrics', { code, title: words('Screening'), criteria });
  const published = await client.post(`/funds/MIG00/rubrics/${draft.body.id}/publish`, {}, ifMatch(draft));
  if (published.status !== 200) throw new Error(JSON.stringify(published.body));
  return published.body.id as string;
}

/** A complete sheet with these scores for S01 and S03. */
export function sheet(s01: number, s03: number, word = 'because') {
  return {
    scores: [
      { criterion: 'S01', score: s01, justification: `${word} S01` },
      { criterion: 'S03', score: s03, justification: `${word} S03` },
    ],
  };
}

/** A moderation that is complete for the test's rubric and note. */
export function moderation(s01: number, s03: number, reason = 'Agreed in the meeting.') {
  return {
    scores: [
      { criterion: 'S01', score: s01, reason },
      { criterion: 'S03', score: s03, reason },
    ],
    gates: [{ criterion: 'S15', met: true, reason: '' }],
    markers: [
      { marker: 'HRM', score: 'B', reason: '' },
      { marker: 'GEM', score: '2', reason: 'Only part of the budget.' },
      { marker: 'CSM', score: 'B', reason: '' },
    ],
    recommended: true,
    reasons: 'Strong partnership.',
  };
}

import 'i18next';
import type { accountEn } from './account.en';
import type { administrationEn } from './administration.en';
import type { callsEn } from './calls.en';
import type { committeeEn } from './committee.en';
import type { contributionsEn } from './contributions.en';
import type { doorEn } from './door.en';
import type { earmarksEn } from './earmarks.en';
import type { editorEn } from './editor.en';
import type { historyEn } from './history.en';
import type { homeEn } from './home.en';
import type { moneyEn } from './money.en';
import type { notesEn } from './notes.en';
import type { partsEn } from './parts.en';
import type { picturesEn } from './pictures.en';
import type { programmesEn } from './programmes.en';
import type { readingEn } from './reading.en';
import type { referenceEn } from './reference.en';
import type { reportsEn } from './reports.en';
import type { rubricsEn } from './rubrics.en';
import type { screeningEn } from './screening.en';
import type { shellEn } from './shell.en';
import type { statementsEn } from './statements.en';

/** The compiler knows every text's key. A new catalogue gets its line here. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    returnNull: false;
    resources: {
      account: typeof accountEn;
      administration: typeof administrationEn;
      calls: typeof callsEn;
      committee: typeof committeeEn;
      contributions: typeof contributionsEn;
      door: typeof doorEn;
      earmarks: typeof earmarksEn;
      editor: typeof editorEn;
      history: typeof historyEn;
      home: typeof homeEn;
      money: typeof moneyEn;
      notes: typeof notesEn;
      parts: typeof partsEn;
      pictures: typeof picturesEn;
      programmes: typeof programmesEn;
      reading: typeof readingEn;
      reference: typeof referenceEn;
      reports: typeof reportsEn;
      rubrics: typeof rubricsEn;
      screening: typeof screeningEn;
      shell: typeof shellEn;
      statements: typeof statementsEn;
    };
  }
}

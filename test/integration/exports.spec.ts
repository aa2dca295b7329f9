import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  arrangeNotes,
  completeDraft,
  type NoteWorld,
  openCall,
  submittedNote,
} from '../support/note-world.js';
import { insertProgramme } from '../support/programmes.js';
import { statements } from '../support/query-count.js';
import { declaredRules } from '../support/routes.js';
import type { Client } from '../support/test-api.js';

let world: NoteWorld;
let shown: string;
let hidden: string;
const path = '/funds/MIG00/exports';
const titles = ['=HYPERLINK("http://x")', 'فرص عادلة, «للجميع»', '移民基金\n第二行', '@cmd', '-2+3', '\t=1'];

beforeAll(async () => {
  world = await arrangeNotes();
  const callId = await openCall(world);
  for (const title of titles) await submittedNote(world, callId, { title });
  shown = await submittedNote(world, callId, { title: 'Shown' });
  hidden = await submittedNote(world, callId, { title: 'Hidden' });
  await completeDraft(world, callId, { title: 'Draft of IOM' });
  const grant = 'INSERT INTO note_reader (note_id, person_id) VALUES ($1, $3), ($2, $3)';
  await world.api.database.sql(grant, [shown, hidden, world.personIds.reviewer]);
  const exclusion = 'INSERT INTO note_exclusion (note_id, person_id) VALUES ($1, $2)';
  await world.api.database.sql(exclusion, [hidden, world.personIds.reviewer]);
});
afterAll(() => world.api.close());

async function download(client: Client, query: string, language = 'en') {
  const answer = await fetch(`${world.api.address}/api/v1${path}/${query}`, {
    headers: { cookie: client.cookie!, 'accept-language': language },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { status: answer.status, headers: answer.headers, text: bytes.toString('utf8') };
}

/** Records of a CSV text, quotes taken off. */
function records(text: string): string[][] {
  const found: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    found.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain!);
    if (end === '\r\n') found.push([]);
  }
  return found.slice(0, -1);
}

const column = (text: string, name: string) => {
  const [header, ...rows] = records(text.replace('\uFEFF', ''));
  return rows.map((row) => row[header!.indexOf(name)]);
};

describe('an export', () => {
  it('is a file with a name, in UTF-8 with its mark, of raw amounts and dates', async () => {
    const { status, headers, text } = await download(world.as.secretariat, 'concept-notes?q=Shown');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('MIG00-concept-notes-2026-11-21.csv');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(text.startsWith('\uFEFFCode,Title,State (code),State,')).toBe(true);
    expect(column(text, 'Amount requested')).toEqual(['1605000.00']);
    expect(column(text, 'Participating organisations')).toEqual(['IOM; ILO']);
    expect(column(text, 'Submitted at')).toEqual(['2026-11-21T12:00:00.000Z']);
    expect(column(text, 'State (code)')).toEqual(['submitted']);
  });

  it('keeps every script and disarms what a spreadsheet would compute', async () => {
    const { text } = await download(world.as.secretariat, 'concept-notes?sort=code');
    expect(column(text, 'Title').slice(0, 6)).toEqual([
      `'=HYPERLINK("http://x")`,
      'فرص عادلة, «للجميع»',
      '移民基金\n第二行',
      `'@cmd`,
      `'-2+3`,
      expect.stringMatching(/^'\t?=1$/),
    ]);
  });

  it('is worded in the reader’s language', async () => {
    const { text } = await download(world.as.secretariat, 'concept-notes?q=Shown', 'fr');
    expect(column(text, 'État')).toEqual(['Soumise, recevabilité à vérifier']);
  });

  it('tells what is wrong before it begins', async () => {
    for (const query of ['concept-notes?sort=colour', 'concept-notes?limit=5', 'concept-notes?cursor=x']) {
      expect((await download(world.as.secretariat, query)).status).toBe(422);
    }
    expect((await download(world.as.secretariat, 'everything')).status).toBe(404);
    expect((await download(world.as.donor, 'concept-notes')).status).toBe(403);
  });
});

describe('an export holds exactly the list', () => {
  const queries = ['', '?state=submitted', '?sort=-title', '?q=shown&sort=relevance', '?organisation=UNHCR'];
  const readers = ['secretariat', 'iom', 'ilo', 'unhcr', 'reviewer', 'member', 'auditor'] as const;

  it.each(readers)('for %s, with every filter and order', async (reader) => {
    for (const query of queries) {
      const list = await world.as[reader].get(`/funds/MIG00/concept-notes${query}`);
      const { text } = await download(world.as[reader], `concept-notes${query}`);
      const ids = list.body.items.map(({ id }: { id: string }) => id);
      expect([query, column(text, 'Identifier')]).toEqual([query, ids]);
    }
  });

  it('and so a recused reviewer finds nothing of the note', async () => {
    const { text } = await download(world.as.reviewer, 'concept-notes');
    expect(column(text, 'Identifier')).toEqual([shown]);
    expect(text).not.toContain('Hidden');
  });

  it('at the same doors', () => {
    const rules = declaredRules(world.api);
    const base = 'GET /api/v1/funds/{fundCode}';
    const kinds = 'concept-notes programmes deposits transfers refunds obligations reports deliveries'.split(
      ' ',
    );
    for (const kind of kinds) {
      const [list, exported] = [rules.get(`${base}/${kind}`), rules.get(`${base}/exports/${kind}`)];
      expect([kind, [...(exported ?? [])].sort()]).toEqual([kind, [...(list ?? ['?'])].sort()]);
    }
  });

  it('of every kind', async () => {
    const budgets = { [world.organisations['IOM']!]: 1000 };
    await insertProgramme(world.api.database, {
      fundId: world.fundId,
      code: 'MIG00-JP-1',
      state: 'in_preparation',
      budgets,
    });
    const kinds = 'programmes deposits transfers refunds obligations reports deliveries'.split(' ');
    for (const kind of kinds) {
      const list = await world.as.auditor.get(`/funds/MIG00/${kind}`);
      const { status, text } = await download(world.as.auditor, kind);
      expect([kind, status]).toEqual([kind, 200]);
      const ids = list.body.items.map(({ id }: { id: string }) => id);
      expect([kind, column(text, 'Identifier')]).toEqual([kind, ids]);
      // What moved on the bank account can be found in the agent's own system.
      const moved = ['deposits', 'transfers', 'refunds'].includes(kind);
      expect([kind, text.includes('Bank reference')]).toEqual([kind, moved]);
    }
    expect(column((await download(world.as.donor, 'programmes')).text, 'Code')).toEqual([]);
  });
});

describe('a long export', () => {
  it('is read page after page, each row once', async () => {
    await world.api.database.sql(
      `INSERT INTO concept_note (id, fund_id, call_id, code, state, title, language, content,
                                 author_organisation_id, submitted_version, submitted_at, created_at,
                                 updated_at)
       SELECT gen_random_uuid(), n.fund_id, n.call_id, 'LONG-' || s, 'submitted', 'Long ' || s, 'en', '{}',
              n.author_organisation_id, 1, n.submitted_at, n.created_at, n.updated_at
         FROM concept_note n, generate_series(1, 1200) AS s WHERE n.id = $1`,
      [shown],
    );
    let text = '';
    const seen = await statements(world.api, async () => {
      ({ text } = await download(world.as.secretariat, 'concept-notes'));
    });
    expect(seen.filter((sql) => sql.includes('FROM concept_note n'))).toHaveLength(3);
    const ids = column(text, 'Identifier');
    expect(ids).toHaveLength(1_208);
    expect(new Set(ids).size).toBe(1_208);
  });
});

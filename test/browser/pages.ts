import type { Client, TestApi } from '../support/test-api.js';

/** A page to look at: who opens it, and its address (ids are found in the demonstration). */
export interface PageToSee {
  name: string;
  /** Demo account, or null for a visitor. */
  account: string | null;
  path: string | ((client: Client) => Promise<string>);
}

const fund = '/funds/MIG00';

/** The first record of a list of the API, as an address of the client. */
function first(list: string, page = list.split('?')[0]!, suffix = '') {
  return async (client: Client) => {
    const { body } = await client.get<{ items: { id: string }[] }>(`${fund}/${list}`);
    if (!body.items[0]) throw new Error(`no ${list} to look at`);
    return `${fund}/${page}/${body.items[0].id}${suffix}`;
  };
}

/** Every page of the web client once, as somebody who works with it. A new page gets its line here. */
export const pagesToSee: PageToSee[] = [
  { name: 'public-fund', account: null, path: '/public/MIG00' },
  { name: 'public-programmes', account: null, path: '/public/MIG00/programmes' },
  { name: 'public-programme', account: null, path: '/public/MIG00/programmes/MIG00-JP-0012' },
  { name: 'sign-in', account: null, path: '/sign-in' },
  { name: 'forgotten-password', account: null, path: '/password-reset' },
  { name: 'tasks-secretariat', account: 'secretariat', path: '/' },
  { name: 'tasks-entity', account: 'iom', path: '/' },
  { name: 'account', account: 'iom', path: '/account' },
  { name: 'people', account: 'admin', path: '/people' },
  { name: 'organisations', account: 'secretariat', path: '/organisations' },
  { name: 'deliveries', account: 'secretariat', path: `${fund}/deliveries` },
  { name: 'settings', account: 'admin', path: `${fund}/settings` },
  { name: 'settings-read', account: 'auditor', path: `${fund}/settings` },
  { name: 'reference', account: 'secretariat', path: `${fund}/reference` },
  { name: 'reference-list', account: 'admin', path: `${fund}/reference/thematic-areas` },
  { name: 'reference-read', account: 'auditor', path: `${fund}/reference/markers` },
  { name: 'reports', account: 'secretariat', path: `${fund}/reports` },
  { name: 'report-written', account: 'iom', path: first('reports?state=draft') },
  { name: 'report-verified', account: 'agent', path: first('reports?state=submitted&type=annual-financial') },
  { name: 'report-accepted', account: 'secretariat', path: first('reports?state=accepted') },
  { name: 'obligations', account: 'secretariat', path: `${fund}/obligations` },
  { name: 'obligations-calendar', account: 'iom', path: `${fund}/obligations?view=calendar&month=2026-04` },
  { name: 'obligation', account: 'secretariat', path: first('obligations?state=overdue') },
  { name: 'tasks-donor', account: 'donor.germany', path: '/' },
  { name: 'glossary', account: 'iom', path: '/glossary' },
  { name: 'history', account: 'auditor', path: `${fund}/history` },
  { name: 'history-chain', account: 'auditor', path: `${fund}/history?part=chain` },
  { name: 'standing', account: 'donor.germany', path: `${fund}/capitalisation` },
  { name: 'agreements', account: 'agent', path: `${fund}/agreements` },
  { name: 'agreements-donor', account: 'donor.germany', path: `${fund}/agreements` },
  { name: 'agreement', account: 'agent', path: first('agreements?overdue=1') },
  { name: 'agreement-new', account: 'agent', path: `${fund}/agreements/new` },
  {
    name: 'agreement-amended',
    account: 'agent',
    path: first('agreements?overdue=1', 'agreements', '/amend'),
  },
  { name: 'pledges', account: 'agent', path: `${fund}/pledges` },
  { name: 'in-kind', account: 'agent', path: `${fund}/in-kind-contributions` },
  { name: 'exchange-rates', account: 'agent', path: `${fund}/exchange-rates` },
  { name: 'my-contributions', account: 'donor.germany', path: `${fund}/my-contributions` },
  { name: 'funding-mix', account: 'secretariat', path: `${fund}/funding-mix` },
  { name: 'earmarks', account: 'chair', path: `${fund}/earmarks` },
  { name: 'statements', account: 'agent', path: `${fund}/statements` },
  { name: 'statement-contributor', account: 'donor.germany', path: `${fund}/statements?of=contributor` },
  { name: 'statement-entity', account: 'iom', path: `${fund}/statements?of=entity` },
  { name: 'statement-register', account: 'auditor', path: `${fund}/statements?of=allocations` },
  { name: 'statement-reach', account: 'auditor', path: `${fund}/statements?of=reach` },
  { name: 'imports', account: 'agent', path: `${fund}/imports` },
  { name: 'deposits', account: 'agent', path: `${fund}/deposits` },
  { name: 'deposit-new', account: 'agent', path: `${fund}/deposits/new` },
  { name: 'deposit', account: 'agent', path: first('deposits') },
  { name: 'deposit-apply', account: 'agent', path: first('deposits', 'deposits', '/apply') },
  { name: 'transfers', account: 'agent', path: `${fund}/transfers` },
  { name: 'transfer', account: 'agent', path: first('transfers') },
  { name: 'allocations', account: 'secretariat', path: `${fund}/allocations` },
  { name: 'ledger', account: 'agent', path: `${fund}/ledger` },
  { name: 'ledger-accounts', account: 'auditor', path: `${fund}/ledger/accounts?asOf=2021-03-31` },
  { name: 'ledger-periods', account: 'agent', path: `${fund}/ledger/periods` },
  { name: 'integrity', account: 'auditor', path: `${fund}/integrity` },
  { name: 'programmes', account: 'secretariat', path: `${fund}/programmes` },
  { name: 'programme', account: 'secretariat', path: first('programmes') },
  { name: 'programme-budget', account: 'iom', path: first('programmes', 'programmes', '?tab=budget') },
  {
    name: 'programme-tranches',
    account: 'secretariat',
    path: first('programmes', 'programmes', '?tab=tranches'),
  },
  { name: 'pipeline-secretariat', account: 'secretariat', path: `${fund}/concept-notes` },
  { name: 'pipeline-chair', account: 'chair', path: `${fund}/concept-notes` },
  { name: 'notes-entity', account: 'iom', path: `${fund}/concept-notes` },
  { name: 'note', account: 'secretariat', path: first('concept-notes?state=in_screening') },
  { name: 'note-edited', account: 'iom', path: first('concept-notes?state=draft', 'concept-notes', '/edit') },
  { name: 'calls', account: 'secretariat', path: `${fund}/calls` },
  { name: 'call', account: 'secretariat', path: first('calls') },
  { name: 'reviewer-desk-list', account: 'reviewer1', path: `${fund}/reviews` },
  { name: 'sessions', account: 'secretariat', path: `${fund}/sessions` },
  { name: 'session-room', account: 'chair', path: first('sessions') },
  { name: 'projector', account: 'secretariat', path: first('sessions', 'sessions', '/projector') },
  { name: 'decisions', account: 'secretariat', path: `${fund}/decisions` },
  { name: 'decision', account: 'secretariat', path: first('decisions') },
  {
    name: 'reviews-blind',
    account: 'secretariat',
    path: first('concept-notes?state=in_screening', 'concept-notes', '/reviews'),
  },
  {
    name: 'reviews-closed',
    account: 'secretariat',
    path: first('concept-notes?state=screened', 'concept-notes', '/reviews'),
  },
  { name: 'seats', account: 'secretariat', path: `${fund}/seats` },
  { name: 'rubrics', account: 'secretariat', path: `${fund}/rubrics` },
  { name: 'rubric', account: 'secretariat', path: first('rubrics') },
  { name: 'not-found', account: 'iom', path: '/funds/MIG00/nothing' },
];

/** The address of a page for its reader. */
export async function addressOf(api: TestApi, { account, path }: PageToSee): Promise<string> {
  if (typeof path === 'string') return path;
  return path(account ? await api.signIn(`${account}@demo.tributary.test`) : api.visitor);
}

export { first };

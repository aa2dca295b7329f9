import { fundingTexts } from '#funding';
import { row } from '#platform/database';
import { reportingTexts } from '#reporting';
import { contributionFacts } from './contribution-facts.js';
import {
  amountSample,
  type Facts,
  type FactsContext,
  type FactsKindOf,
  fund,
  fundSample,
  noteSample,
  payloadText,
  programmeSample,
  quoteSample,
  read,
  withAmount,
  withQuote,
} from './facts-reading.js';
import { dayText, moment } from './wording.js';

export type { Facts, FactsContext } from './facts-reading.js';

const noteOfSubject = `
  SELECT ${fund}, n.code, n.title, '/funds/' || f.code || '/concept-notes/' || n.id AS path
    FROM concept_note n JOIN fund f ON f.id = n.fund_id WHERE n.id = $1`;

const programmeOfSubject = `
  SELECT ${fund}, f.currency, p.code, p.title, '/funds/' || f.code || '/programmes/' || p.id AS path
    FROM programme p JOIN fund f ON f.id = p.fund_id WHERE p.id = $1`;

/** An amount of the fund itself, by its name in the event. */
function fundAmount(key: 'available' | 'missing', page: 'capitalisation' | 'earmarks'): FactsKindOf {
  return {
    sample: { ...fundSample, ...amountSample, path: `/funds/MIG00/${page}` },
    load: async (context) =>
      withAmount(
        context,
        await row<Facts>(
          context.tx,
          `SELECT ${fund}, f.currency, '/funds/' || f.code || '/${page}' AS path
             FROM fund f WHERE f.id = $1`,
          [context.event.fundId, context.language],
        ),
        key,
      ),
  };
}

function programmeThrough(table: 'obligation' | 'report' | 'transfer', collection: string): string {
  const through = table === 'report' ? 'report r JOIN obligation o ON o.id = r.obligation_id' : `${table} o`;
  const id = table === 'report' ? 'r.id' : 'o.id';
  return `SELECT ${fund}, f.currency, p.code, p.title,
                 '/funds/' || f.code || '/${collection}/' || ${id} AS path
            FROM ${through} JOIN programme p ON p.id = o.programme_id JOIN fund f ON f.id = p.fund_id
           WHERE ${id} = $1`;
}

/** Where facts come from, by kind of record. */
export const factsKinds = {
  account: {
    sample: { path: '/account' },
    load: async () => ({ path: '/account' }),
  },
  invitation: {
    sample: { path: '/invitations/tbl_secret' },
    load: async ({ secret }) => ({ path: `/invitations/${secret}` }),
  },
  'password-reset': {
    sample: { path: '/password-reset/tbl_secret' },
    load: async ({ secret }) => ({ path: `/password-reset/${secret}` }),
  },
  call: {
    sample: { ...fundSample, code: '2026-1', title: 'Call 2026', closes: '31 January 2027', path: '/' },
    load: async (context) => {
      const found = await row<Facts & { closes: string; closesAt: string }>(
        context.tx,
        `SELECT ${fund}, c.code, c.title->>$2::text AS title, c.closes_at::text AS "closesAt",
                c.zone AS closes,
                '/funds/' || f.code || '/calls/' || c.id AS path
           FROM call c JOIN fund f ON f.id = c.fund_id WHERE c.id = $1`,
        [context.event.subject.id, context.language],
      );
      if (!found) return null;
      const { closesAt, ...facts } = found;
      return { ...facts, closes: moment(new Date(closesAt), found.closes, context.language) };
    },
  },
  note: {
    sample: { ...noteSample, path: '/funds/MIG00/concept-notes/1' },
    load: (context) => read(context, noteOfSubject),
  },
  'note-decision': {
    sample: { ...noteSample, ...quoteSample, path: '/funds/MIG00/concept-notes/1' },
    load: async (context) => withQuote(context, await read(context, noteOfSubject), 'noteDecision'),
  },
  'note-return': {
    sample: { ...noteSample, ...quoteSample, path: '/funds/MIG00/concept-notes/1' },
    load: async (context) => withQuote(context, await read(context, noteOfSubject), 'noteReturn'),
  },
  review: {
    sample: { ...noteSample, path: '/funds/MIG00/concept-notes/1/reviews' },
    load: (context) =>
      read(
        context,
        `SELECT ${fund}, n.code, n.title,
                '/funds/' || f.code || '/concept-notes/' || n.id || '/reviews' AS path
           FROM review r JOIN concept_note n ON n.id = r.note_id JOIN fund f ON f.id = n.fund_id
          WHERE r.id = $1`,
      ),
  },
  session: {
    sample: {
      ...fundSample,
      title: 'Fourth session',
      day: '3 December 2026',
      path: '/funds/MIG00/sessions/1',
    },
    load: async (context) => {
      const found = await read(
        context,
        `SELECT ${fund}, s.title, s.held_on AS day, '/funds/' || f.code || '/sessions/' || s.id AS path
           FROM committee_session s JOIN fund f ON f.id = s.fund_id WHERE s.id = $1`,
      );
      return found && { ...found, day: dayText(found['day'] ?? '', context.language) };
    },
  },
  programme: {
    sample: { ...programmeSample, path: '/funds/MIG00/programmes/1' },
    load: async (context) => {
      const found = await read(context, programmeOfSubject);
      return found && without(found, 'currency');
    },
  },
  'programme-decision': {
    sample: { ...programmeSample, ...quoteSample, path: '/funds/MIG00/programmes/1' },
    load: async (context) => {
      const found = await withQuote(context, await read(context, programmeOfSubject), 'programmeDecision');
      return found && without(found, 'currency');
    },
  },
  'programme-return': {
    sample: { ...programmeSample, ...quoteSample, path: '/funds/MIG00/programmes/1' },
    load: async (context) => {
      const found = await withQuote(context, await read(context, programmeOfSubject), 'programmeReturn');
      return found && without(found, 'currency');
    },
  },
  'programme-amount': {
    sample: { ...programmeSample, ...amountSample, path: '/funds/MIG00/programmes/1' },
    load: async (context) => withAmount(context, await read(context, programmeOfSubject)),
  },
  transfer: {
    sample: {
      ...programmeSample,
      ...amountSample,
      organisation: 'IOM',
      tranche: '1',
      path: '/funds/MIG00/transfers/1',
    },
    load: async (context) => {
      const found = withAmount(context, await read(context, programmeThrough('transfer', 'transfers')));
      const organisation = await row<{ code: string }>(
        context.tx,
        'SELECT code FROM organisation WHERE id = $1',
        [context.event.payload['organisationId']],
      );
      return (
        found && {
          ...found,
          organisation: organisation?.code ?? '',
          tranche: payloadText(context, 'tranche'),
        }
      );
    },
  },
  obligation: {
    sample: {
      ...programmeSample,
      report: 'Annual narrative report',
      due: '31 March 2027',
      path: '/funds/MIG00/obligations/1',
    },
    load: async (context) => {
      const found = await read(context, programmeThrough('obligation', 'obligations'));
      const due = dayText(payloadText(context, 'dueOn'), context.language);
      return found && { ...without(found, 'currency'), report: reportName(context), due };
    },
  },
  report: {
    sample: { ...programmeSample, report: 'Annual narrative report', path: '/funds/MIG00/reports/1' },
    load: async (context) => {
      const found = await read(context, programmeThrough('report', 'reports'));
      return found && { ...without(found, 'currency'), report: reportName(context) };
    },
  },
  ...contributionFacts,
  'fund-amount': fundAmount('available', 'capitalisation'),
  'fund-missing': fundAmount('missing', 'earmarks'),
  'fund-checks': {
    sample: { ...fundSample, checks: 'every posting balances', path: '/funds/MIG00/integrity' },
    load: async (context) => {
      const facts = await row<Facts>(
        context.tx,
        `SELECT ${fund}, '/funds/' || f.code || '/integrity' AS path FROM fund f WHERE f.id = $1`,
        [context.event.fundId, context.language],
      );
      return facts && { ...facts, checks: checkNames(context) };
    },
  },
} as const satisfies Record<string, FactsKindOf>;

export type FactsKind = keyof typeof factsKinds;

function without(facts: Facts, name: string): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
}

function checkNames(context: FactsContext): string {
  const names: Record<string, string> = fundingTexts[context.language].integrityChecks;
  const checks = payloadText(context, 'checks').split(', ');
  return checks.map((check) => names[check] ?? check).join('; ');
}

function reportName(context: FactsContext): string {
  const types: Record<string, string> = reportingTexts[context.language].types;
  return types[payloadText(context, 'type')] ?? '';
}

import { hashPassword } from '#identity';
import { type Language, newId } from '#kernel';
import { Database } from '#platform/database';
import { type DemoAccount, demoAccounts, demoAddress, demoPassword } from './accounts.js';
import { demoFund, portfolio } from './content.js';
import type { Stage } from './stage.js';
import { placeOf, termsOf } from './vocabulary.js';

type Names = Record<Language, string>;

const began = '2019-05-01';

/** Organisations of the portfolio, contributors and seats; the printed accounts; a focal point per entity. */
export async function addPeople(stage: Stage, fundId: string): Promise<void> {
  const ids = await addOrganisations(stage);
  const passwordHash = await hashPassword(demoPassword);
  const accounts = everyAccount().map((each) => ({ ...each, id: newId() }));
  const database = stage.get(Database);
  await database.query(
    `INSERT INTO person (id, email, full_name, language, organisation_id, password_hash, created_at)
     SELECT * FROM jsonb_to_recordset($1) AS p(id uuid, email text, full_name text, language text,
                                               organisation_id uuid, password_hash text,
                                               created_at timestamptz)`,
    [
      JSON.stringify(
        accounts.map(({ id, name, fullName, language, organisation }) => ({
          id,
          email: demoAddress(name),
          full_name: fullName,
          language,
          organisation_id: organisation ? ids.get(organisation) : null,
          password_hash: passwordHash,
          created_at: `${began}T09:00:00Z`,
        })),
      ),
    ],
  );
  const grants = accounts.flatMap(({ id, organisation, roles }) =>
    roles.map((role) => ({
      id: newId(),
      person_id: id,
      role,
      fund_id: role === 'administrator' || role === 'auditor' ? null : fundId,
      organisation_id: organisation ? ids.get(organisation) : null,
      valid_from: began,
    })),
  );
  await database.query(
    `INSERT INTO role_grant (id, person_id, role, fund_id, organisation_id, valid_from)
     SELECT * FROM jsonb_to_recordset($1) AS g(id uuid, person_id uuid, role text, fund_id uuid,
                                               organisation_id uuid, valid_from date)`,
    [JSON.stringify(grants)],
  );
  await stage.learnPeople();
}

/** The printed accounts, and a focal point for every other entity of the portfolio. */
function everyAccount(): DemoAccount[] {
  const printed = new Set(demoAccounts.map(({ name }) => name));
  const entities = new Set(portfolio.flatMap(({ budget }) => budget.map(({ organisation }) => organisation)));
  const others = [...entities].filter((code) => !printed.has(code.toLowerCase()));
  return [...demoAccounts, ...others.map(focalPointOf)];
}

function focalPointOf(code: string): DemoAccount {
  const roles = ['focal-point'] as const;
  return {
    name: code.toLowerCase(),
    fullName: `${code} focal point`,
    organisation: code,
    language: 'en',
    roles,
  };
}

async function addOrganisations(stage: Stage): Promise<Map<string, string>> {
  const organisations = new Map<string, { id: string; code: string; name: Names; kind: string }>();
  const add = (code: string, name: Names, kind: string) => {
    if (!organisations.has(code)) organisations.set(code, { id: newId(), code, name, kind });
  };
  for (const { code, label } of termsOf('un-entities')) add(code, label, 'un-entity');
  for (const { code, name } of demoFund.contributors) add(code, name, 'contributor');
  for (const { organisation, name } of demoFund.seats) {
    const place = organisation.startsWith('GOV-') ? placeOf(organisation.slice(4)) : null;
    add(organisation, name ?? place ?? sameName(organisation), place ? 'government' : 'other');
  }
  const categories = new Map(demoFund.contributors.map(({ code, category }) => [code, category]));
  await stage.get(Database).query(
    `INSERT INTO organisation (id, code, name, kind, category, mou_signed_on)
     SELECT * FROM jsonb_to_recordset($1) AS o(id uuid, code text, name jsonb, kind text, category text,
                                               mou_signed_on date)`,
    [
      JSON.stringify(
        [...organisations.values()].map((each) => ({
          ...each,
          category: categories.get(each.code) ?? null,
          mou_signed_on: each.kind === 'un-entity' ? began : null,
        })),
      ),
    ],
  );
  return new Map([...organisations.values()].map(({ code, id }) => [code, id]));
}

function sameName(code: string): Names {
  return { en: code, fr: code, es: code };
}

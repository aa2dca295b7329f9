import { hashPassword } from '#identity';
import { type Language, newId, type Role } from '#kernel';
import { testPassword } from './test-api.js';
import type { TestDatabase } from './test-database.js';

/** Whatever runs SQL as the owner. */
export type Sql = Pick<TestDatabase, 'sql'>;

let passwordHash: Promise<string> | undefined;

/** Inserts a fund with defaults; returns its id. */
export async function insertFund(database: Sql, code = 'MIG00'): Promise<string> {
  const id = newId();
  const name = JSON.stringify({ en: `Fund ${code}`, fr: `Fonds ${code}`, es: `Fondo ${code}` });
  await database.sql(
    `INSERT INTO fund (id, code, name, currency, zone) VALUES ($1, $2, $3, 'USD', 'America/New_York')`,
    [id, code, name],
  );
  return id;
}

/** Inserts an organisation (UN entities have signed the MoU); returns its id. */
export async function insertOrganisation(database: Sql, code: string, kind = 'un-entity'): Promise<string> {
  const id = newId();
  await database.sql(
    `INSERT INTO organisation (id, code, name, kind, mou_signed_on) VALUES ($1, $2, $3, $4, '2019-05-01')`,
    [id, code, JSON.stringify({ en: code, fr: code, es: code }), kind],
  );
  return id;
}

export interface NewPerson {
  email: string;
  roles: { role: Role; fundId: string | null; organisationId?: string }[];
  organisationId?: string;
  language?: Language;
}

/** Inserts a person who can sign in with the test password; returns the id. */
export async function insertPerson(database: Sql, person: NewPerson): Promise<string> {
  const id = newId();
  passwordHash ??= hashPassword(testPassword);
  await database.sql(
    `INSERT INTO person (id, email, full_name, language, organisation_id, password_hash, created_at)
     VALUES ($1, $2, $2, $3, $4, $5, '2019-01-01')`,
    [id, person.email, person.language ?? 'en', person.organisationId ?? null, await passwordHash],
  );
  for (const { role, fundId, organisationId } of person.roles) {
    await database.sql(
      `INSERT INTO role_grant (id, person_id, role, fund_id, organisation_id, valid_from)
       VALUES ($1, $2, $3, $4, $5, '2019-01-01')`,
      [newId(), id, role, fundId, organisationId ?? person.organisationId ?? null],
    );
  }
  return id;
}

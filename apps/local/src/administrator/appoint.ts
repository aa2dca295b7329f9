import type { INestApplicationContext } from '@nestjs/common';
import { AccountLinks, People, Roles } from '#identity';
import { DomainError, type Language, systemActor } from '#kernel';
import { Database } from '#platform/database';

export interface Appointed {
  email: string;
  fullName: string;
  language: Language;
}

/**
 * Makes somebody administrator of all funds, adding the person when the address is new, and returns the path
 * of a single-use link by which they set their password. Whoever is one already only gets a new link: a way
 * in for the first administrator and a way back for the last. Throws `person-inactive`.
 */
export async function appointAdministrator(app: INestApplicationContext, who: Appointed): Promise<string> {
  const actor = systemActor('npm run administrator');
  const [known] = await app
    .get(Database)
    .query<{ id: string; signsIn: boolean }>(
      `SELECT id, password_hash IS NOT NULL AS "signsIn" FROM person WHERE lower(email) = lower($1)`,
      [who.email.trim()],
    );
  const id = known?.id ?? (await app.get(People).create(actor, who));
  await app
    .get(Roles)
    .grant(actor, id, { role: 'administrator' })
    .catch((error: unknown) => {
      if (!(error instanceof DomainError && error.code === 'role-held-already')) throw error;
    });
  const purpose = known?.signsIn ? 'password-reset' : 'invitation';
  const secret = await app.get(AccountLinks).mint(id, purpose);
  return `/${purpose === 'invitation' ? 'invitations' : purpose}/${secret}`;
}

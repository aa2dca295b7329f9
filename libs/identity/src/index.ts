import { AccessToken, AccountLink } from './accounts/account.entity.js';
import { Organisation } from './organisations/organisation.entity.js';
import { Person, RoleGrant } from './people/person.entity.js';
import { Session } from './sign-in/session.entity.js';
import { SavedView } from './views/view.entity.js';

export { AccountLinks } from './accounts/account-links.service.js';
export * from './accounts/accounts.service.js';
export * from './accounts/own-credentials.service.js';
export type { LinkPurpose } from './accounts/account.entity.js';
export * from './identity.module.js';
export { type OrganisationKind, organisationKinds } from './organisations/organisation.entity.js';
export * from './organisations/organisations.queries.js';
export * from './organisations/organisations.service.js';
export * from './people/directory.queries.js';
export { type DigestChoice, digestChoices } from './people/person.entity.js';
export * from './people/people.queries.js';
export * from './people/people.service.js';
export * from './people/roles.service.js';
export * from './people/tasks.queries.js';
export * from './sign-in/expired-access.service.js';
export * from './sign-in/sign-in.service.js';
export * from './views/views.service.js';
export { hashPassword } from './sign-in/secrets.js';

export const identityEntities = [
  AccessToken,
  AccountLink,
  Organisation,
  Person,
  RoleGrant,
  SavedView,
  Session,
];

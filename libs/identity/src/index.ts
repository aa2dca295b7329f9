import { Person, RoleGrant } from './people/person.entity.js';
import { Session } from './sign-in/session.entity.js';

export * from './identity.module.js';
export * from './people/people.queries.js';
export * from './sign-in/sign-in.service.js';
export { hashPassword } from './sign-in/secrets.js';

export const identityEntities = [Person, RoleGrant, Session];

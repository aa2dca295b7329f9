import { Global, Module } from '@nestjs/common';
import { AccountLinks } from './accounts/account-links.service.js';
import { Accounts } from './accounts/accounts.service.js';
import { OwnCredentials } from './accounts/own-credentials.service.js';
import { OrganisationsQueries } from './organisations/organisations.queries.js';
import { Organisations } from './organisations/organisations.service.js';
import { DirectoryQueries } from './people/directory.queries.js';
import { PeopleQueries } from './people/people.queries.js';
import { People } from './people/people.service.js';
import { Roles } from './people/roles.service.js';
import { InvitationTasks } from './people/tasks.queries.js';
import { ExpiredAccess } from './sign-in/expired-access.service.js';
import { AttemptLimits } from './sign-in/attempt-limits.service.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { OwnPages } from './views/views.service.js';

const inside = [AttemptLimits];
const face = [
  AccountLinks,
  Accounts,
  ExpiredAccess,
  OwnCredentials,
  DirectoryQueries,
  InvitationTasks,
  Organisations,
  OrganisationsQueries,
  OwnPages,
  People,
  PeopleQueries,
  Roles,
  SignIn,
];

@Global()
@Module({ providers: [...inside, ...face], exports: face })
export class IdentityModule {}

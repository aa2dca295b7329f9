import { Global, Module } from '@nestjs/common';
import { AccountLinks } from './accounts/account-links.service.js';
import { PeopleQueries } from './people/people.queries.js';
import { SignIn } from './sign-in/sign-in.service.js';

const services = [AccountLinks, PeopleQueries, SignIn];

@Global()
@Module({ providers: services, exports: services })
export class IdentityModule {}

import { Global, Module } from '@nestjs/common';
import { PeopleQueries } from './people/people.queries.js';
import { SignIn } from './sign-in/sign-in.service.js';

@Global()
@Module({ providers: [SignIn, PeopleQueries], exports: [SignIn, PeopleQueries] })
export class IdentityModule {}

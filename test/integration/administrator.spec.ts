import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AdministratorModule } from '../../apps/local/src/administrator/administrator.module.js';
import { appointAdministrator } from '../../apps/local/src/administrator/appoint.js';
import { ifMatch, startTestApi, type TestApi } from '../support/test-api.js';

// The way into an installation in which nobody has an account.
let api: TestApi;
let commandLine: INestApplicationContext;
const password = 'a long new password';
const who = { email: 'First@fund.test', fullName: 'أول مدير', language: 'fr' } as const;

beforeAll(async () => {
  api = await startTestApi();
  const module = AdministratorModule.with(api.config, api.clock);
  commandLine = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
});
afterAll(async () => {
  await commandLine.close();
  await api.close();
});

describe('the first administrator', () => {
  it('is named from the command line, sets a password by the link and makes a fund', async () => {
    const path = await appointAdministrator(commandLine, who);
    expect(path).toMatch(/^\/invitations\/tbl_/);
    expect((await api.visitor.post(`/auth${path}`, { password })).status).toBe(204);
    const first = await api.signIn('first@FUND.test', password);
    expect((await first.get('/me')).body).toMatchObject({
      fullName: who.fullName,
      language: 'fr',
      roles: [{ role: 'administrator', fund: null }],
    });
    const name = { en: 'A fund', fr: 'Un fonds', es: 'Un fondo' };
    const fund = { code: 'NEW01', name, currency: 'USD', zone: 'Africa/Bamako' };
    expect((await first.post('/funds', fund)).status).toBe(201);
    const person = { email: 'second@fund.test', fullName: 'Second', language: 'en' };
    const second = await first.post('/people', person);
    expect((await first.post(`/people/${second.body.id}/invite`, undefined, ifMatch(second))).status).toBe(
      200,
    );
  });

  it('gets a new link when named again, and nothing twice', async () => {
    const path = await appointAdministrator(commandLine, { ...who, email: ' first@fund.test' });
    expect(path).toMatch(/^\/password-reset\/tbl_/);
    const next = `${password}, another`;
    expect((await api.visitor.post(`/auth${path}`, { password: next })).status).toBe(204);
    const first = await api.signIn(who.email, next);
    expect((await first.get('/me')).body.roles).toHaveLength(1);
    expect(
      await api.database.sql("SELECT name FROM event WHERE name IN ('person.created', 'role.granted')"),
    ).toHaveLength(3);
  });
});

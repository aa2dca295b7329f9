import type { Language, Role } from '#kernel';

export const demoPassword = 'tributary-demo';
export const demoDomain = 'demo.tributary.test';

/** A demo account: who it is, which organisation it works for and the roles it holds in the demo fund. */
export interface DemoAccount {
  readonly name: string;
  readonly fullName: string;
  readonly organisation: string | null;
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** The accounts that `npm start` prints; they exist only where demo data is loaded. */
export const demoAccounts: readonly DemoAccount[] = [
  account('secretariat', 'Leïla Haddad', null, 'en', 'secretariat'),
  account('reviewer1', 'Tomás Quiroga', null, 'es', 'reviewer'),
  account('reviewer2', 'Awa Diop', null, 'fr', 'reviewer'),
  account('reviewer3', 'Marta Kowalska', null, 'en', 'reviewer'),
  account('chair', 'Samuel Otieno', 'DESA', 'en', 'chair'),
  account('member.donor', 'Katrin Vogel', 'GOV-DE', 'en', 'member'),
  account('member.country', 'Liza Mangubat', 'GOV-PH', 'en', 'member'),
  account('member.un', 'João Figueiredo', 'UNICEF', 'en', 'member'),
  account('member.stakeholder', 'Nadia Benali', 'STK-MIGRANTS', 'fr', 'member'),
  account('agent', 'Ingrid Solberg', 'MPTFO', 'en', 'agent'),
  account('agent.approver', 'Rahul Menon', 'MPTFO', 'en', 'agent-approver'),
  account('iom', 'Claire Dubois', 'IOM', 'fr', 'focal-point'),
  account('ilo', 'Andrés Molina', 'ILO', 'es', 'focal-point'),
  account('unhcr', 'Farah Nasser', 'UNHCR', 'en', 'focal-point'),
  account('donor.germany', 'Jonas Weber', 'GOV-DE', 'en', 'donor'),
  account('auditor', 'Miriam Stein', null, 'en', 'auditor'),
  account('admin', 'Pavel Novák', null, 'en', 'administrator'),
];

function account(
  name: string,
  fullName: string,
  organisation: string | null,
  language: Language,
  ...roles: Role[]
): DemoAccount {
  return { name, fullName, organisation, language, roles };
}

/** The e-mail address of a demo account. */
export function demoAddress(name: string): string {
  return `${name}@${demoDomain}`;
}

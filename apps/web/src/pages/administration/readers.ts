import { useFundCode, useRoles } from '../../api/me';

/** What the reader may administer; the API decides all the same. */
export function useAdministrationRights() {
  const roles = useRoles(useFundCode());
  return { administrator: roles.has('administrator'), secretariat: roles.has('secretariat') };
}

export const languages = ['en', 'fr', 'es'] as const;

/** Names of the languages in themselves: everybody finds their own. */
export const languageNames = { en: 'English', fr: 'Français', es: 'Español' } as const;

export const roleNames = [
  'secretariat',
  'reviewer',
  'member',
  'chair',
  'focal-point',
  'agent',
  'agent-approver',
  'donor',
  'auditor',
  'administrator',
] as const;

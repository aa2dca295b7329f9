import { IconBooks, IconBuildingBank, IconMail, IconSettings, IconUsers } from '@tabler/icons-react';
import type { Role } from '../../api/me';
import type { Area } from '../../shell/area';

const staff: readonly Role[] = ['secretariat', 'auditor', 'administrator'];

export const administrationArea: Area = {
  group: 'house',
  texts: ['administration', 'reference'],
  routes: [
    {
      path: '/funds/:fundCode/deliveries',
      lazy: async () => ({ Component: (await import('./deliveries/deliveries-page')).DeliveriesPage }),
    },
    {
      path: '/people',
      lazy: async () => ({ Component: (await import('./people/people-page')).PeoplePage }),
    },
    {
      path: '/people/:id',
      lazy: async () => ({ Component: (await import('./people/person-page')).PersonPage }),
    },
    {
      path: '/organisations',
      lazy: async () => ({
        Component: (await import('./organisations/organisations-page')).OrganisationsPage,
      }),
    },
    {
      path: '/organisations/:id',
      lazy: async () => ({
        Component: (await import('./organisations/organisation-page')).OrganisationPage,
      }),
    },
    {
      path: '/funds/:fundCode/settings',
      lazy: async () => ({ Component: (await import('./settings/settings-page')).SettingsPage }),
    },
    {
      path: '/funds/:fundCode/reference',
      lazy: async () => ({ Component: (await import('./reference/reference-page')).ReferencePage }),
    },
    {
      path: '/funds/:fundCode/reference/:list',
      lazy: async () => ({ Component: (await import('./reference/terms-page')).TermsPage }),
    },
  ],
  navigation: [
    { text: 'deliveries', to: 'deliveries', icon: IconMail, roles: staff },
    { text: 'people', to: '/people', icon: IconUsers, roles: staff },
    { text: 'organisations', to: '/organisations', icon: IconBuildingBank, roles: staff },
    { text: 'reference', to: 'reference', icon: IconBooks, roles: staff },
    { text: 'settings', to: 'settings', icon: IconSettings, roles: staff },
  ],
};

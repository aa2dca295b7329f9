import { Anchor, Card } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import type { Language } from '../../../texts';
import { languageNames, languages, useAdministrationRights } from '../readers';
import { OrganisationDialog } from './organisation-dialog';
import { OrganisationState } from './organisations-page';

/** One organisation. */
export function OrganisationPage() {
  const { t, i18n } = useTranslation('administration');
  const { id = '' } = useParams();
  const { administrator } = useAdministrationRights();
  const [changing, setChanging] = useState(false);
  const query = api.useQuery('get', '/api/v1/organisations/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {(organisation) => (
        <Page
          title={`${organisation.code} · ${organisation.name[i18n.language as Language]}`}
          trail={[{ label: t('organisations.title'), to: '/organisations' }]}
          actions={
            administrator ? (
              <ActionButton onClick={() => setChanging(true)}>{t('organisations.change')}</ActionButton>
            ) : null
          }
        >
          <Card withBorder>
            <Facts
              facts={[
                { label: t('people.state'), value: <OrganisationState organisation={organisation} /> },
                {
                  label: t('organisations.kind'),
                  value: t(`organisations.kinds.${organisation.kind}`),
                },
                {
                  label: t('organisations.mou'),
                  term: 'mou',
                  value: <Day value={organisation.mouSignedOn} />,
                },
                ...languages.map((language) => ({
                  label: `${t('organisations.name')} (${languageNames[language]})`,
                  value: <span lang={language}>{organisation.name[language]}</span>,
                })),
              ]}
            />
          </Card>
          {administrator ? (
            <Anchor component={Link} to={`/people?organisation=${organisation.code}`}>
              {t('organisations.people')}
            </Anchor>
          ) : null}
          {changing ? (
            <OrganisationDialog organisation={organisation} onClose={() => setChanging(false)} />
          ) : null}
        </Page>
      )}
    </Loaded>
  );
}

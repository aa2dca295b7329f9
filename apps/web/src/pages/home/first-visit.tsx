import { Alert, Button, Group, Text } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useFundCode, useRoles } from '../../api/me';
import { useFetched } from '../../shell/use-fetched';
import { suggestionFor } from './suggestions';

const load = () => import('./tour').then((file) => file.Tour);

/** Offers a short tour at the first visit in a role; `?tour=1` walks it, also again from the account menu. */
export function FirstVisit() {
  const { t } = useTranslation('home');
  const [params, setParams] = useSearchParams();
  const { role } = suggestionFor(useRoles(useFundCode()));
  const tour = `${role}-first-visit`;
  const { data } = api.useQuery('get', '/api/v1/me/tours', {}, { staleTime: 300_000 });
  const see = api.useMutation('post', '/api/v1/me/tours');
  const seen = data?.items.some((each) => each.tour === tour) ?? true;
  const [Tour, fetchTour] = useFetched(load);
  const touring = params.has('tour');
  useEffect(() => {
    if (touring) fetchTour();
  }, [touring, fetchTour]);
  const end = () => {
    setParams({}, { replace: true });
    if (!seen) see.mutate({ body: { tour } });
  };
  if (touring) return Tour ? <Tour onEnd={end} /> : null;
  if (seen) return null;
  return (
    <Alert icon={<IconMap2 />} title={t('tour.welcome')} className="no-print">
      <Text size="sm" mb="sm">
        {t('tour.offer')}
      </Text>
      <Group gap="xs">
        <Button size="compact-md" onClick={() => setParams({ tour: '1' })}>
          {t('tour.begin')}
        </Button>
        <Button size="compact-md" variant="default" onClick={end}>
          {t('tour.notNow')}
        </Button>
      </Group>
    </Alert>
  );
}

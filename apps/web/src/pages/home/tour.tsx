import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { IconMap2 } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { useFundCode, useRoles } from '../../api/me';
import { useNavigationEntries } from '../../shell/navigation';
import { suggestionFor } from './suggestions';
import { type TourStep, tourSteps } from './tour-steps';

/** Offers a short tour at the first visit in a role; `?tour=1` walks it, also again from the account menu. */
export function FirstVisit() {
  const { t } = useTranslation('home');
  const [params, setParams] = useSearchParams();
  const { role } = suggestionFor(useRoles(useFundCode()));
  const tour = `${role}-first-visit`;
  const { data } = api.useQuery('get', '/api/v1/me/tours', {}, { staleTime: 300_000 });
  const see = api.useMutation('post', '/api/v1/me/tours');
  const seen = data?.items.some((each) => each.tour === tour) ?? true;
  const end = () => {
    setParams({}, { replace: true });
    if (!seen) see.mutate({ body: { tour } });
  };
  if (params.has('tour')) return <Tour onEnd={end} />;
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

function Tour({ onEnd }: { onEnd: () => void }) {
  const { t } = useTranslation('home');
  const { t: shell } = useTranslation('shell');
  const { pages } = suggestionFor(useRoles(useFundCode()));
  const steps = tourSteps(pages, useNavigationEntries());
  const [at, setAt] = useState(0);
  const step = steps[Math.min(at, steps.length - 1)]!;
  useMark(step);
  const last = at >= steps.length - 1;
  const place = step.text === 'search' ? shell('search.open') : shell(`navigation.${step.text}`);
  return (
    <Modal
      opened
      onClose={onEnd}
      title={t('tour.step', { number: at + 1, count: steps.length, place })}
      closeButtonProps={{ 'aria-label': t('tour.skip') }}
      overlayProps={{ backgroundOpacity: 0.15 }}
    >
      <Text mb="md" aria-live="polite">
        {t(`tour.places.${step.text}`)}
      </Text>
      <Group justify="space-between">
        <Button variant="subtle" onClick={onEnd}>
          {t('tour.skip')}
        </Button>
        <Group gap="xs">
          <Button variant="default" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {t('tour.back')}
          </Button>
          <Button data-autofocus onClick={last ? onEnd : () => setAt(at + 1)}>
            {last ? t('tour.end') : t('tour.next')}
          </Button>
        </Group>
      </Group>
    </Modal>
  );
}

/** Frames the place that the step speaks of; on a narrow screen it may be folded away. */
function useMark({ selector }: TourStep): void {
  useEffect(() => {
    const place = document.querySelector<HTMLElement>(selector);
    place?.setAttribute('data-toured', '');
    return () => place?.removeAttribute('data-toured');
  }, [selector]);
}

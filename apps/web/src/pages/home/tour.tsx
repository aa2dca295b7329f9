import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFundCode, useRoles } from '../../api/me';
import { useNavigationEntries } from '../../shell/navigation';
import { suggestionFor } from './suggestions';
import { type TourStep, tourSteps } from './tour-steps';

/** Walks through the places that matter to a role, one sentence for each. */
export function Tour({ onEnd }: { onEnd: () => void }) {
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

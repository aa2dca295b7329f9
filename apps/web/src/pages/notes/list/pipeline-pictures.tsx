import { Button, Collapse, Paper, SimpleGrid, Skeleton, Stack } from '@mantine/core';
import { useId, useLocalStorage } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { lazy, Suspense, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../api/client';
import { sumOf } from '../../../parts/decimal';
import { Funnel } from '../../../pictures/funnel';
import { PictureFrame } from '../../../pictures/picture-frame';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { spokenMoney } from '../../../pictures/words';
import { funnelStages, leftStates } from './funnel-stages';

type FunnelAnswer = Schema<'FunnelAnswer'>;

// The world's land comes only to those who look at it.
const CircleMap = lazy(async () => ({
  default: (await import('../../../pictures/circle-map')).CircleMap,
}));

/** How far the notes came and where they are for; put away by who needs the list alone, and remembered. */
export function PipelinePictures({ funnel }: { funnel: FunnelAnswer }) {
  const { t } = useTranslation('notes');
  const id = useId();
  const [open, setOpen] = useLocalStorage({
    key: 'tributary-pipeline-pictures',
    defaultValue: true,
    // At once: pictures that were put away are not drawn first.
    getInitialValueInEffect: false,
  });
  // A hundred places in a picture and a table: they follow the list, which people come for.
  const drawn = useDeferredValue(true, false);
  if (funnel.notes === 0) return null;
  const Icon = open ? IconChevronUp : IconChevronDown;
  return (
    <Stack gap="xs" component="section" aria-label={t('list.pictures')}>
      <Button
        className="no-print"
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        px={0}
        aria-expanded={open}
        aria-controls={id}
        rightSection={<Icon size={16} aria-hidden />}
        onClick={() => setOpen(!open)}
      >
        {t(open ? 'list.hidePictures' : 'list.showPictures')}
      </Button>
      <Collapse id={id} expanded={open} transitionDuration={0}>
        {open && drawn ? (
          <PictureFrame>
            <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
              <HowFar funnel={funnel} />
              <WhereFor funnel={funnel} />
            </SimpleGrid>
          </PictureFrame>
        ) : null}
        {open && !drawn ? <Skeleton h={530} /> : null}
      </Collapse>
    </Stack>
  );
}

function HowFar({ funnel: { stages, currency, notes } }: { funnel: FunnelAnswer }) {
  const { t } = useTranslation('notes');
  const words = usePictureWords();
  const reached = funnelStages(stages);
  const countAt = (name: string) => reached.find(({ stage }) => stage === name)?.count ?? 0;
  const left = stages
    .filter(({ state }) => leftStates.includes(state))
    .map((stage) => `${t(`states.${stage.state}`)} ${stage.notes}`);
  return (
    <Paper withBorder p="md">
      <Funnel
        words={words}
        currency={currency}
        sentence={t('list.funnel.sentence', {
          notes,
          endorsed: countAt('endorsed'),
          converted: countAt('converted'),
        })}
        note={left.length > 0 ? t('list.funnel.left', { list: left.join(', ') }) : undefined}
        stages={reached.map(({ stage, count, amount }) => ({
          label: t(`list.funnel.${stage}`),
          count,
          amount,
        }))}
      />
    </Paper>
  );
}

function WhereFor({ funnel: { byPlace, stages, currency } }: { funnel: FunnelAnswer }) {
  const { t } = useTranslation('notes');
  const words = usePictureWords();
  const asked = spokenMoney(words, sumOf(stages.map(({ requested }) => requested)), currency);
  return (
    <Paper withBorder p="md">
      <Suspense fallback={<Skeleton h={260} />}>
        <CircleMap
          words={words}
          currency={currency}
          of="notes"
          sentence={t('list.map', { amount: asked })}
          places={byPlace.map((place) => ({ ...place, amount: place.requested }))}
        />
      </Suspense>
    </Paper>
  );
}

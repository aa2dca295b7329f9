import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { useLabels } from '../../../api/labels';
import { shortAmount } from '../../../parts/amount';
import { sumOf } from '../../../parts/decimal';
import { Loaded } from '../../../parts/loaded';
import { Segments } from '../../../parts/segments';
import { FlowPicture } from '../../../pictures/flow-picture';
import { PictureFrame } from '../../../pictures/picture-frame';
import { usePictureWords } from '../../../pictures/use-picture-words';
import { StandingFrame } from '../standing/standing-frame';
import { useProgrammeNames } from '../use-programme-names';
import { ClassesTable } from './classes-table';
import { earmarkFlow, type Earmarks, type Scope } from './earmark-flow';
import { MatchPreview } from './match-preview';
import { SourcesTable } from './sources-table';

/** What the fund's money may pay, and which money stands for which allocation. */
export function EarmarksPage() {
  const { t } = useTranslation('earmarks');
  const { fundCode = '' } = useParams();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/earmarks', { params: { path: { fundCode } } });
  return (
    <StandingFrame title={t('title')} lead={query.data ? <Sentence earmarks={query.data} /> : null}>
      <Loaded query={query}>
        {(earmarks) => (
          <Stack gap="lg">
            <Picture earmarks={earmarks} fundCode={fundCode} />
            <MatchPreview fundCode={fundCode} currency={earmarks.currency} />
            <Stack gap="xs" component="section">
              <Title order={2} size="h4">
                {t('classes.title')}
              </Title>
              <ClassesTable earmarks={earmarks} />
              <SourcesTable earmarks={earmarks} />
            </Stack>
          </Stack>
        )}
      </Loaded>
    </StandingFrame>
  );
}

function Sentence({ earmarks }: { earmarks: Earmarks }) {
  const { t, i18n } = useTranslation('earmarks');
  const money = (amount: string) => `${earmarks.currency} ${shortAmount(amount, i18n.language)}`;
  if (!earmarks.matched) {
    return (
      <Text component="div" fw={600}>
        {t('unmatched', { missing: money(earmarks.missing) })} {earmarks.words}
      </Text>
    );
  }
  return t('matched', {
    reserved: money(sumOf(earmarks.classes.map(({ reserved }) => reserved))),
    free: money(sumOf(earmarks.classes.map(({ free }) => free))),
  });
}

const scopes = ['all', 'open'] as const;

function Picture({ earmarks, fundCode }: { earmarks: Earmarks; fundCode: string }) {
  const { t, i18n } = useTranslation('earmarks');
  const words = usePictureWords();
  const [scope, setScope] = useState<Scope>('all');
  const { programmes } = useProgrammeNames(fundCode);
  const titleOf = (code: string) => programmes.find((each) => each.code === code)?.title ?? code;
  const targets = {
    free: t('targets.free'),
    'direct-costs': t('targets.direct-costs'),
    charges: t('targets.charges'),
  };
  const flow = earmarkFlow(earmarks, scope, targets, { titleOf, placeName: useLabels('places') });
  const whole = sumOf(flow.links.map(({ amount }) => amount));
  return (
    <Stack gap="xs" component="section">
      <Segments
        aria-label={t('scope.label')}
        options={scopes.map((value) => ({ value, label: t(`scope.${value}`) }))}
        value={scope}
        onChange={setScope}
      />
      <PictureFrame>
        <FlowPicture
          words={words}
          name="earmarks"
          currency={earmarks.currency}
          flow={flow}
          sentence={t(`sentence.${scope}`, {
            amount: `${earmarks.currency} ${shortAmount(whole, i18n.language)}`,
            classes: earmarks.classes.length,
          })}
        />
      </PictureFrame>
    </Stack>
  );
}

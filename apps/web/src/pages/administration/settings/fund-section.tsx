import { Card, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Facts } from '../../../parts/facts';
import { Loaded } from '../../../parts/loaded';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { languageNames, languages, useAdministrationRights } from '../readers';
import { ThreeLanguages } from '../three-languages';
import { Section } from './section';

type Fund = Schema<'FundAnswer'>;

/** The fund's own record: its name and purpose in three languages; code, currency and zone are for good. */
export function FundSection() {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const { administrator } = useAdministrationRights();
  const [changing, setChanging] = useState(false);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}', { params: { path: { fundCode } } });
  return (
    <Section
      title={t('settings.recordTitle')}
      text={t('settings.recordText')}
      action={
        <ActionButton
          size="compact-md"
          variant="default"
          aria-label={`${t('settings.change')}: ${t('settings.recordTitle')}`}
          whyNot={administrator ? null : t('settings.onlyAdministrator')}
          onClick={() => setChanging(true)}
        >
          {t('settings.change')}
        </ActionButton>
      }
    >
      <Loaded query={query}>
        {(fund) => (
          <Card withBorder>
            <FundFacts fund={fund} />
            {changing ? <FundDialog fund={fund} onClose={() => setChanging(false)} /> : null}
          </Card>
        )}
      </Loaded>
    </Section>
  );
}

function FundFacts({ fund }: { fund: Fund }) {
  const { t } = useTranslation('administration');
  return (
    <Stack gap="md">
      <Facts
        facts={[
          { label: t('settings.code'), value: fund.code },
          { label: t('settings.currency'), value: fund.currency },
          { label: t('settings.zone'), value: fund.zone },
        ]}
      />
      <SimpleGrid cols={{ base: 1, md: 3 }}>
        {languages.map((language) => (
          <Stack key={language} gap={4}>
            <Text size="sm" c="dimmed" lang={language}>
              {languageNames[language]}
            </Text>
            <Text fw={600} lang={language}>
              {fund.name[language]}
            </Text>
            <Text size="sm" lang={fund.purpose[language] ? language : undefined}>
              {fund.purpose[language] || t('settings.noPurpose')}
            </Text>
          </Stack>
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function FundDialog({ fund, onClose }: { fund: Fund; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const [name, setName] = useState(fund.name);
  const [purpose, setPurpose] = useState(fund.purpose);
  const change = api.useMutation('patch', '/api/v1/funds/{fundCode}');
  const confirm = async () => {
    const params = { path: { fundCode: fund.code } };
    await change.mutateAsync({ params, headers: ifMatch(fund.version), body: { name, purpose } });
    tellDone(t('saved'));
  };
  return (
    <VerbDialog
      title={t('settings.recordTitle')}
      text={t('settings.recordText')}
      verb={t('save')}
      onClose={onClose}
      onConfirm={confirm}
    >
      <ThreeLanguages label={t('settings.name')} value={name} onChange={setName} />
      <ThreeLanguages
        label={t('settings.purpose')}
        value={purpose}
        long
        required={false}
        onChange={setPurpose}
      />
    </VerbDialog>
  );
}

import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useAdministrationRights } from '../readers';
import { AreasSection } from './areas-section';
import { FundSection } from './fund-section';
import { type SettingKey, settingKinds } from './kinds';
import { Section } from './section';
import { SettingDialog } from './setting-dialog';
import { SettingValueWords } from './setting-value';
import { TargetsSection } from './targets-section';

type Settings = Schema<'SettingsAnswer'>;

/** The fund's record, its targets and areas, and each setting with what it rules, its value, its history. */
export function SettingsPage() {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/settings', {
    params: { path: { fundCode } },
  });
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <FundSection />
      <TargetsSection />
      <AreasSection />
      <Section title={t('settings.ownDecisions')}>
        <Loaded query={query}>
          {(settings) =>
            (Object.keys(settingKinds) as SettingKey[]).map((name) => (
              <Setting key={name} name={name} settings={settings} />
            ))
          }
        </Loaded>
      </Section>
    </Page>
  );
}

function Setting({ name, settings }: { name: SettingKey; settings: Settings }) {
  const { t } = useTranslation('administration');
  const { administrator } = useAdministrationRights();
  const [changing, setChanging] = useState(false);
  const value = (settings.values as Record<string, unknown>)[name];
  const history = settings.history.filter(({ key }) => key === name);
  const label = t(`settings.label.${name}`);
  return (
    <Card withBorder padding="md">
      <Group justify="space-between" align="flex-start" wrap="wrap">
        <Stack gap={2} flex="1 1 20rem">
          <Title order={3} size="h5">
            {label}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`settings.help.${name}`)}
          </Text>
        </Stack>
        <Text fw={600} component="div">
          <SettingValueWords name={name} value={value} />
        </Text>
        <ActionButton
          size="compact-md"
          variant="default"
          aria-label={`${t('settings.change')}: ${label}`}
          whyNot={administrator ? null : t('settings.onlyAdministrator')}
          onClick={() => setChanging(true)}
        >
          {t('settings.change')}
        </ActionButton>
      </Group>
      {history.length > 0 ? (
        <List size="sm" mt="xs">
          {history.map((each) => (
            <List.Item key={each.setAt}>
              <SettingValueWords name={name} value={each.value} /> · <Day value={each.validFrom} /> ·{' '}
              {each.reason}
            </List.Item>
          ))}
        </List>
      ) : null}
      {changing ? (
        <SettingDialog
          name={name}
          value={value}
          version={settings.version}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </Card>
  );
}

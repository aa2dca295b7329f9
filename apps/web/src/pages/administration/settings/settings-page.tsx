import { Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Day } from '../../../parts/day';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { useAdministrationRights } from '../readers';
import { type SettingKey, settingKinds } from './kinds';
import { SettingDialog } from './setting-dialog';
import { SettingValueWords } from './setting-value';

type Settings = Schema<'SettingsAnswer'>;

/** What the fund decided for itself: each setting with what it rules, its value, and its history. */
export function SettingsPage() {
  const { t } = useTranslation('administration');
  const fundCode = useFundCode();
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/settings', {
    params: { path: { fundCode } },
  });
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Loaded query={query}>
        {(settings) => (
          <Stack gap="sm">
            {(Object.keys(settingKinds) as SettingKey[]).map((name) => (
              <Setting key={name} name={name} settings={settings} />
            ))}
          </Stack>
        )}
      </Loaded>
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
          <Title order={2} size="h5">
            {label}
          </Title>
          <Text size="sm" c="dimmed">
            {t(`settings.help.${name}`)}
          </Text>
        </Stack>
        <Text fw={600} component="div">
          <SettingValueWords name={name} value={value} />
        </Text>
        {administrator ? (
          <Button
            size="compact-md"
            variant="default"
            aria-label={`${t('people.change')}: ${label}`}
            onClick={() => setChanging(true)}
          >
            {t('people.change')}
          </Button>
        ) : null}
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

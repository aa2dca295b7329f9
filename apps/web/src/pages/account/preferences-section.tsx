import { NativeSelect, Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../api/client';
import { Loaded } from '../../parts/loaded';
import { tellDone, tellProblem } from '../../parts/tell';
import { changeLanguage, type Language, languages } from '../../texts';
import { Section } from './section';

type Preferences = Schema<'PreferencesAnswer'>;

const names: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };
const digests = ['at-once', 'daily', 'weekly'] as const satisfies readonly Preferences['digest'][];

/** Language and how often mail that may wait is sent; saved as chosen. */
export function PreferencesSection() {
  const { t } = useTranslation('account');
  const query = api.useQuery('get', '/api/v1/me/preferences');
  const change = api.useMutation('patch', '/api/v1/me/preferences');
  const save = async ({ version }: Preferences, body: Schema<'PreferencesBody'>) => {
    try {
      if (body.language) await changeLanguage(body.language);
      await change.mutateAsync({ params: { header: ifMatch(version) as never }, body });
      tellDone(t('preferences.saved'));
    } catch (error) {
      tellProblem(error);
      void query.refetch();
    }
  };
  return (
    <Section title={t('preferences.title')}>
      <Loaded query={query}>
        {(preferences) => (
          <Stack gap="md">
            <NativeSelect
              label={t('preferences.language')}
              description={t('preferences.languageText')}
              w={{ base: '100%', xs: 280 }}
              value={preferences.language}
              data={languages.map((value) => ({ value, label: names[value] }))}
              onChange={(event) =>
                void save(preferences, { language: event.currentTarget.value as Language })
              }
            />
            <Radio.Group
              label={t('preferences.digest')}
              description={t('preferences.digestText')}
              value={preferences.digest}
              onChange={(value) => void save(preferences, { digest: value as Preferences['digest'] })}
            >
              <Stack gap={8} mt="xs">
                {digests.map((value) => (
                  <Radio key={value} value={value} label={t(`preferences.digests.${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

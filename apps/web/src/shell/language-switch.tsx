import { Button } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client, ifMatch } from '../api/client';
import type { Me } from '../api/me';
import { queryClient } from '../api/query-client';
import { changeLanguage, i18n, type Language } from '../texts';
import { LateMenu } from './late-menu';

const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español' };
const menu = () => import('./language-menu');
const loadKept = () => menu().then(({ languageMenu }) => languageMenu(languageNames, chooseAndRemember));
const loadPlain = () => menu().then(({ languageMenu }) => languageMenu(languageNames, switchTo));

/** Labels come from the API in the asked language, so everything is asked again. */
async function switchTo(language: Language): Promise<void> {
  await changeLanguage(language);
  await queryClient.invalidateQueries();
}

async function remember(language: Language): Promise<void> {
  const { data } = await client.GET('/api/v1/me/preferences');
  if (!data || data.language === language) return;
  await client.PATCH('/api/v1/me/preferences', {
    params: { header: ifMatch(data.version) as never },
    headers: ifMatch(data.version),
    body: { language },
  });
}

async function chooseAndRemember(language: Language): Promise<void> {
  await switchTo(language);
  await remember(language);
}

/** The language one reads in; kept in the profile, so that mails come in it too. */
export function LanguageSwitch({ signedIn = true }: { signedIn?: boolean }) {
  const { t } = useTranslation('shell');
  const button = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconLanguage size={18} aria-hidden />}
      aria-label={t('language', {
        code: i18n.language.toUpperCase(),
        name: languageNames[i18n.language as Language],
      })}
    >
      {i18n.language.toUpperCase()}
    </Button>
  );
  return <LateMenu target={button} load={signedIn ? loadKept : loadPlain} />;
}

/** Signing in brings one's own language along, once; later the switch decides. Tells whether it is there. */
export function useLanguageOfProfile(me: Me | undefined): boolean {
  const [brought, setBrought] = useState<string | null>(null);
  useEffect(() => {
    if (!me || brought === me.id) return;
    if (me.language === i18n.language) setBrought(me.id);
    // Words that cannot be fetched now: better the page in another language than none.
    else void changeLanguage(me.language).finally(() => setBrought(me.id));
  }, [me, brought]);
  // Nothing is drawn, and nothing asked of the API, in a language that is not the reader's.
  return me !== undefined && (brought === me.id || me.language === i18n.language);
}

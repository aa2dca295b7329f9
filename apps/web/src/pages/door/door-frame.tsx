import { Anchor, Container, Group, Paper, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shell/language-switch';

/** The frame of pages in front of the door: name, language, a way to the public pages. */
export function DoorFrame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('door');
  useEffect(() => {
    document.title = `${title} · Tributary`;
  }, [title]);
  return (
    <Container size={440} py={{ base: 'md', sm: 64 }}>
      <header>
        <Group justify="space-between" mb="lg">
          <Anchor href="/public" fw={700} underline="never">
            Tributary
          </Anchor>
          <LanguageSwitch signedIn={false} />
        </Group>
      </header>
      <Paper component="main" withBorder p="lg" radius="md">
        <Title order={1} size="h3" mb="md">
          {title}
        </Title>
        {children}
      </Paper>
      <footer>
        <Anchor href="/public" size="sm" mt="md" display="block">
          {t('publicPages')}
        </Anchor>
      </footer>
    </Container>
  );
}

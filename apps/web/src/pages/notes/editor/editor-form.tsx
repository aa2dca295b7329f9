import { Box, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemsBySection, type Section, sectionNames } from '../content/fields';
import { useEditing } from './editing';
import classes from './editor.module.css';
import { SectionFields } from './section-fields';
import { SectionList } from './section-list';

/** Sections left, the form in the middle, guidance right; under each other where there is little room. */
export function EditorForm({ guidance }: { guidance: string }) {
  const { t } = useTranslation('editor');
  const { problems } = useEditing();
  const [params, setParams] = useSearchParams();
  const section = sectionNames.find((name) => name === params.get('section')) ?? 'basics';
  const counts = problemsBySection(problems);
  const open = (name: Section) => setParams({ section: name });
  const at = sectionNames.indexOf(section);
  const step = (to: number, words: 'previous' | 'next') => {
    const name = sectionNames[to];
    if (!name) return <span />;
    return (
      <Button variant="default" onClick={() => open(name)}>
        {t(words, { section: t(`sections.${name}`) })}
      </Button>
    );
  };
  return (
    <div className={classes.columns}>
      <Box visibleFrom="md">
        <SectionList section={section} counts={counts} onOpen={open} />
      </Box>
      <NativeSelect
        hiddenFrom="md"
        label={t('sectionList')}
        value={section}
        onChange={(event) => open(event.currentTarget.value as Section)}
        data={sectionNames.map((name) => ({
          value: name,
          label: `${counts[name] === 0 ? '✓ ' : ''}${t(`sections.${name}`)}`,
        }))}
      />
      <Stack component="section" aria-labelledby="section-title" gap="lg" miw={0}>
        <Title order={2} size="h3" id="section-title">
          {t(`sections.${section}`)}
        </Title>
        <SectionFields key={section} section={section} />
        <Group justify="space-between">
          {step(at - 1, 'previous')}
          {step(at + 1, 'next')}
        </Group>
      </Stack>
      <Stack component="aside" gap="sm" aria-label={t('guidance')} className={classes.guidance}>
        <Text size="sm" fw={600}>
          {t('guidance')}
        </Text>
        <Text size="sm">{t(`help.${section}`)}</Text>
        {guidance ? (
          <>
            <Text size="sm" fw={600}>
              {t('callGuidance')}
            </Text>
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }} dir="auto">
              {guidance}
            </Text>
          </>
        ) : null}
      </Stack>
    </div>
  );
}

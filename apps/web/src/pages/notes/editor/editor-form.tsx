import { Box, Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemsBySection } from '../content/fields';
import { CommentsTab } from '../record/comments-tab';
import { PapersTab } from '../record/papers-tab';
import { useEditing } from './editing';
import classes from './editor.module.css';
import { type EditorPart, editorParts } from './parts';
import { SectionFields } from './section-fields';
import { SectionList } from './section-list';

/** Sections left, the form in the middle, guidance right; under each other where there is little room. */
export function EditorForm({ guidance }: { guidance: string }) {
  const { t } = useTranslation('editor');
  const { problems } = useEditing();
  const [params, setParams] = useSearchParams();
  const part = editorParts.find((name) => name === params.get('section')) ?? 'basics';
  const counts = problemsBySection(problems);
  const open = (name: EditorPart) => setParams({ section: name });
  const at = editorParts.indexOf(part);
  const step = (to: number, words: 'previous' | 'next') => {
    const name = editorParts[to];
    if (!name) return <span />;
    return (
      <Button variant="default" onClick={() => open(name)}>
        {t(words, { section: t(`sections.${name}`) })}
      </Button>
    );
  };
  return (
    <div className={classes.columns} data-wide={part === 'budget' || undefined}>
      <Box visibleFrom="md" className={classes.list}>
        <SectionList part={part} counts={counts} onOpen={open} />
      </Box>
      <NativeSelect
        hiddenFrom="md"
        label={t('sectionList')}
        value={part}
        onChange={(event) => open(event.currentTarget.value as EditorPart)}
        data={editorParts.map((name) => ({
          value: name,
          label: `${counts[name as 'basics'] === 0 ? '✓ ' : ''}${t(`sections.${name}`)}`,
        }))}
      />
      <Stack component="section" aria-labelledby="section-title" gap="lg" miw={0}>
        <Title order={2} size="h3" id="section-title">
          {t(`sections.${part}`)}
        </Title>
        <Part key={part} part={part} />
        <Group justify="space-between">
          {step(at - 1, 'previous')}
          {step(at + 1, 'next')}
        </Group>
      </Stack>
      <Stack component="aside" gap="sm" aria-label={t('guidance')} className={classes.guidance}>
        <Text size="sm" fw={600}>
          {t('guidance')}
        </Text>
        <Text size="sm">{t(`help.${part}`)}</Text>
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

/** The fields of a section, or what goes with the note and is no field of it. */
function Part({ part }: { part: EditorPart }) {
  const { fundCode, note } = useEditing();
  if (part === 'papers') return <PapersTab fundCode={fundCode} note={note} order={3} />;
  if (part === 'comments') return <CommentsTab fundCode={fundCode} note={note} />;
  return <SectionFields section={part} />;
}

import { Box, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, type Schema } from '../../../api/client';
import { useFund } from '../../../api/fund';
import { useFundCode } from '../../../api/me';
import { Loaded } from '../../../parts/loaded';
import { NoteReader } from '../../../parts/note/note-reader';
import classes from './desk.module.css';
import { FiledSheet } from './filed-sheet';
import { OpenSheet } from './open-sheet';

export type Review = Schema<'ReviewSheetAnswer'>;

/** The note left, the rubric right; on a narrow screen one below the other. */
export function Desk({ review }: { review: Review }) {
  const { t } = useTranslation('screening');
  const fundCode = useFundCode();
  const currency = useFund()?.currency ?? '';
  const note = api.useQuery('get', '/api/v1/funds/{fundCode}/concept-notes/{id}', {
    params: { path: { fundCode, id: review.noteId } },
  });
  return (
    <div className={classes.desk}>
      <Box component="section" aria-labelledby="desk-note" miw={0}>
        <Title order={2} size="h3" mb="sm" id="desk-note">
          {t('desk.note')}
        </Title>
        <Loaded query={note}>
          {({ content }) => <NoteReader content={content} currency={currency} order={3} />}
        </Loaded>
      </Box>
      <Box component="section" aria-labelledby="desk-rubric" className={classes.rubric}>
        <Title order={2} size="h3" mb="sm" id="desk-rubric">
          {t('desk.rubric')}
        </Title>
        <Rubric review={review} />
      </Box>
    </div>
  );
}

function Rubric({ review }: { review: Review }) {
  const { t } = useTranslation('screening');
  if (!review.questions) return <Text>{t('desk.rubricWaits')}</Text>;
  if (review.state === 'submitted') return <FiledSheet review={review} questions={review.questions} />;
  return <OpenSheet key={review.id} review={review} questions={review.questions} />;
}

import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { tellDone } from '../../../parts/tell';
import { useFigure } from '../../../parts/use-figure';
import { VerbDialog } from '../../../parts/verb-dialog';
import { liveResult } from '../scores';
import { Criterion } from './criterion';
import type { Review } from './desk';
import classes from './desk.module.css';
import { LateConflict } from './late-conflict';
import { MissingList } from './missing-list';
import { SaveNotice } from './save-notice';
import { completeCount, missingOf } from './sheet';
import { Standing } from './standing';
import { useSheet } from './use-sheet';

interface OpenSheetProps {
  review: Review;
  questions: NonNullable<Review['questions']>;
}

/** The rubric to fill in: a score and its justification for each criterion, saved as typed, then filed. */
export function OpenSheet({ review, questions }: OpenSheetProps) {
  const { t } = useTranslation('screening');
  const figure = useFigure();
  const fundCode = useFundCode();
  const { keeper, lines, state } = useSheet(review);
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const [declaring, setDeclaring] = useState(false);
  const file = api.useMutation(
    'post',
    '/api/v1/funds/{fundCode}/concept-notes/{id}/reviews/{reviewId}/submit',
  );
  const missing = missingOf(lines);
  const lineOf = (criterion: string) => lines.find((line) => line.criterion === criterion)!;
  const result = liveResult(
    questions.map(({ criterion, weight }) => ({ weight, score: lineOf(criterion).score })),
  );
  const ask = async () => {
    setChecked(true);
    if (missing.length > 0) return;
    if (await keeper.save()) setAsking(true);
  };
  const confirm = async () => {
    await file.mutateAsync({
      params: { path: { fundCode, id: review.noteId, reviewId: review.id } },
      headers: ifMatch(keeper.version),
    });
    tellDone(t('sheet.filed'));
  };
  return (
    <>
      <div className={classes.summary}>
        <Standing result={result} done={completeCount(lines)} total={lines.length} />
        <SaveNotice state={state} keeper={keeper} />
      </div>
      {checked ? <MissingList missing={missing} questions={questions} /> : null}
      <Text size="xs" c="dimmed" mb="xs">
        {t('sheet.hint')}
      </Text>
      {questions.map((question, index) => (
        <Criterion
          key={question.criterion}
          number={index + 1}
          question={question}
          line={lineOf(question.criterion)}
          missing={checked ? missing.filter((each) => each.criterion === question.criterion) : []}
          onChange={(part) => keeper.change(question.criterion, part)}
        />
      ))}
      <Group justify="space-between" mt="md" mb="lg">
        <Button loading={file.isPending} onClick={() => void ask()}>
          {t('sheet.file')}
        </Button>
        <Button variant="subtle" onClick={() => setDeclaring(true)}>
          {t('declaration.later')}
        </Button>
      </Group>
      {asking ? (
        <VerbDialog
          title={t('sheet.fileTitle')}
          text={t('sheet.fileText', { average: figure(result?.average) })}
          verb={t('sheet.file')}
          onConfirm={confirm}
          onClose={() => setAsking(false)}
        />
      ) : null}
      {declaring ? (
        <LateConflict review={review} version={keeper.version} onClose={() => setDeclaring(false)} />
      ) : null}
    </>
  );
}

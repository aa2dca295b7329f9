import { Stack, Text, Textarea, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { fieldErrors, problemOf } from '../../../api/problem';
import { ActionButton } from '../../../parts/action-button';
import { Page } from '../../../parts/page';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { VerbDialog } from '../../../parts/verb-dialog';
import { FinancialFigures } from './financial-figures';
import { FinancialTable } from './financial-table';
import { NarrativeForm } from './narrative-form';
import { ReportNotice } from './report-notice';
import { ReportCourse, ReportFacts, useReportFrame } from './report-frame';
import { SavingNotices, SavingState } from './saving-state';
import { useReportDraft } from './use-report-draft';

type Report = Schema<'ReportAnswer'>;

/** Writing a report as its entity: saved as it is typed, submitted once nothing is missing. */
export function ReportEditor({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  const frame = useReportFrame(report);
  const draft = useReportDraft(report);
  const [problem, setProblem] = useState<unknown>(null);
  const errors = problem ? fieldErrors(problemOf(problem)) : {};
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) summary.current?.focus();
  }, [problem]);
  return (
    <Page
      {...frame}
      actions={
        <>
          <SavingState saving={draft.saving} />
          <SubmitAction report={report} draft={draft} onProblem={setProblem} />
        </>
      }
    >
      <ReportNotice report={report} />
      <SavingNotices draft={draft} />
      {problem ? (
        <div ref={summary} tabIndex={-1}>
          <Text fw={600}>{t('problems.title')}</Text>
          <ProblemNotice error={problem} linkFields />
        </div>
      ) : null}
      <ReportFacts report={report} />
      {report.financial ? (
        <FinancialForm financial={report.financial} draft={draft} errors={errors} />
      ) : (
        <NarrativeForm draft={draft.draft} onChange={draft.change} errors={errors} />
      )}
      <ReportCourse report={report} />
    </Page>
  );
}

interface FormProps {
  draft: ReturnType<typeof useReportDraft>;
}

function FinancialForm({
  financial,
  draft: { draft, change },
  errors,
}: FormProps & { financial: Schema<'FinancialAnswer'>; errors: Record<string, string> }) {
  const { t, i18n } = useTranslation('reports');
  return (
    <Stack gap="md">
      <FinancialFigures financial={financial} />
      <Stack gap={4}>
        <Title order={2} size="h4">
          {t('financial.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('financial.help')}
        </Text>
        <FinancialTable
          currency={financial.currency}
          language={i18n.language}
          lines={financial.lines.map((line) => ({ ...line, typed: draft.amounts[line.category] ?? '' }))}
          errors={errors}
          onChange={(typed) => change({ ...draft, amounts: { ...draft.amounts, ...typed } })}
        />
      </Stack>
      <Textarea
        id="financial.remarks"
        label={t('financial.remarks')}
        description={t('financial.remarksHelp')}
        autosize
        minRows={3}
        maxLength={20_000}
        dir="auto"
        value={draft.remarks}
        onChange={(event) => change({ ...draft, remarks: event.currentTarget.value })}
      />
    </Stack>
  );
}

interface SubmitProps extends FormProps {
  report: Report;
  onProblem: (problem: unknown) => void;
}

function SubmitAction({ report, draft, onProblem }: SubmitProps) {
  const { t } = useTranslation('reports');
  const fundCode = useFundCode();
  const [asking, setAsking] = useState(false);
  const submit = api.useMutation('post', '/api/v1/funds/{fundCode}/reports/{id}/submit');
  const ask = async () => {
    onProblem(null);
    if (await draft.saveNow()) setAsking(true);
  };
  const confirm = async () => {
    try {
      const params = { path: { fundCode, id: report.id } };
      await submit.mutateAsync({ params, headers: ifMatch(draft.version()) });
      tellDone(t('report.submitted'));
    } catch (error) {
      // What is missing is told beside its fields, which the dialog would hide.
      if (!problemOf(error).errors) throw error;
      onProblem(error);
    }
  };
  return (
    <>
      <ActionButton
        whyNot={draft.saving.state === 'conflict' ? t('report.notSaved') : null}
        onClick={() => void ask()}
      >
        {t('report.submit')}
      </ActionButton>
      {asking ? (
        <VerbDialog
          title={t('report.submitTitle')}
          text={t('report.submitText', {
            number: (report.submittedVersion ?? 0) + 1,
            verifier: report.financial ? 'agent' : 'secretariat',
          })}
          verb={t('report.submit')}
          onClose={() => setAsking(false)}
          onConfirm={confirm}
        />
      ) : null}
    </>
  );
}

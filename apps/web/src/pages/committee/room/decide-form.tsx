import { Alert, Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { Amount } from '../../../parts/amount';
import { useColon } from '../../../parts/colon';
import { differenceOf, minorOf, sumOf } from '../../../parts/decimal';
import { ProblemNotice } from '../../../parts/problem-notice';
import { tellDone } from '../../../parts/tell';
import { BudgetTable } from '../budget-table';
import { type Condition, Conditions } from './conditions';
import { decisionBody, incomplete, outcomesOf } from './decision-draft';
import { budgetByOrganisation } from './money-left';
import type { Item, Session } from './use-room';

type Outcome = Schema<'DecideBody'>['outcome'];

interface DecideFormProps {
  session: Session;
  item: Item;
  onDone: () => void;
}

/** Outcome, amounts as budgeted, conditions, the text for the applicants, the internal note. */
export function DecideForm({ session, item, onDone }: DecideFormProps) {
  const { t } = useTranslation('committee');
  const fundCode = useFundCode();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [conditions, setConditions] = useState<Condition[]>([]);
  const [textForApplicant, setText] = useState('');
  const [internalNote, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const decide = api.useMutation('post', '/api/v1/funds/{fundCode}/sessions/{id}/items/{itemId}/decide');
  const budget = (item.paper as { content?: { budget?: { organisation: string; amount: string }[] } } | null)
    ?.content?.budget;
  const approves = outcome === 'approved' || outcome === 'approved_with_conditions';
  const amounts = approves && item.kind === 'programme' ? budgetByOrganisation(budget ?? []) : [];
  const draft = { outcome, conditions, textForApplicant, internalNote, amounts };
  const send = async () => {
    setChecked(true);
    if (outcome === null || incomplete(draft)) return;
    const answer = await decide
      .mutateAsync({
        params: { path: { fundCode, id: session.id, itemId: item.id } },
        headers: ifMatch(item.version),
        body: decisionBody({ ...draft, outcome }),
      })
      .catch(() => null);
    if (!answer) return;
    tellDone(t('decide.done'));
    onDone();
  };
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t('decide.outcome')}
        withAsterisk
        value={outcome}
        onChange={(value) => setOutcome(value as Outcome)}
      >
        <Stack gap={6} mt={4}>
          {outcomesOf[item.kind].map((value) => {
            const possible = item.possibleOutcomes.includes(value);
            return (
              <Radio
                key={value}
                value={value}
                disabled={!possible}
                label={t(`decide.outcomes.${value}`)}
                description={possible ? null : t('decide.impossible')}
              />
            );
          })}
        </Stack>
      </Radio.Group>
      {amounts.length > 0 ? <Money amounts={amounts} session={session} /> : null}
      {outcome === 'approved_with_conditions' ? (
        <Conditions items={conditions} owners={item.organisations} onChange={setConditions} />
      ) : null}
      <Textarea
        label={t('decide.text')}
        withAsterisk
        rows={3}
        value={textForApplicant}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Textarea
        label={t('decide.note')}
        rows={2}
        value={internalNote}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {checked && incomplete(draft) ? (
        <Alert role="alert" color="red">
          {t('decide.incomplete')}
        </Alert>
      ) : null}
      {decide.error ? <ProblemNotice error={decide.error} /> : null}
      <Group justify="flex-end">
        <Button loading={decide.isPending} onClick={() => void send()}>
          {outcome ? t(`decide.outcomes.${outcome}`) : t('decide.button')}
        </Button>
      </Group>
    </Stack>
  );
}

interface MoneyProps {
  amounts: { organisation: string; amount: string }[];
  session: Session;
}

function Money({ amounts, session: { available, currency } }: MoneyProps) {
  const { t } = useTranslation('committee');
  const colon = useColon();
  const left = differenceOf(available, sumOf(amounts.map(({ amount }) => amount)));
  return (
    <div>
      <Text size="sm" fw={500}>
        {t('decide.amounts')}
      </Text>
      <BudgetTable lines={amounts} currency={currency} />
      <Text size="sm">
        {t('money.available')}
        {colon} <Amount value={available} currency={currency} /> · {t('decide.left')}
        {colon} <Amount value={left} currency={currency} fw={700} />
      </Text>
      {minorOf(left) < 0n ? (
        <Alert color="orange" role="alert" mt="xs">
          {t('decide.tooMuch')}
        </Alert>
      ) : null}
    </div>
  );
}

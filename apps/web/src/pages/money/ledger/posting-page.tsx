import { Alert, Anchor, Paper, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, ifMatch, type Schema } from '../../../api/client';
import { useRoles } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { Day, dayText } from '../../../parts/day';
import { Facts } from '../../../parts/facts';
import { HistoryPanel } from '../../../parts/history-panel';
import { Loaded } from '../../../parts/loaded';
import { Page } from '../../../parts/page';
import { ReverseDialog } from '../reverse-dialog';
import { kindsOfOthers, sourcePath } from './kinds';
import { PostingLines } from './posting-lines';
import { PostingMark } from './postings-page';

type Posting = Schema<'PostingAnswer'>;

/** One posting: its lines, the paper behind it, what happened to that, and how to take it back. */
export function PostingPage() {
  const { t, i18n } = useTranslation('money');
  const { fundCode = '', id = '' } = useParams();
  const roles = useRoles(fundCode);
  const [reversing, setReversing] = useState(false);
  const query = api.useQuery('get', '/api/v1/funds/{fundCode}/ledger/postings/{id}', {
    params: { path: { fundCode, id } },
  });
  const posting = query.data;
  const whyNot = (row: Posting) => {
    if (row.reversedBy || row.reverses) return t('ledger.notAgain');
    if (kindsOfOthers.has(row.kind)) return t('ledger.ofOthers');
    return roles.has('agent') ? null : t('onlyAgent');
  };
  return (
    <Page
      title={
        posting ? `${posting.kindLabel} · ${dayText(posting.valueDate, i18n.language)}` : t('ledger.one')
      }
      trail={[{ label: t('ledger.title'), to: `/funds/${fundCode}/ledger` }]}
      actions={
        posting ? (
          <>
            <PostingMark posting={posting} />
            <ActionButton variant="default" whyNot={whyNot(posting)} onClick={() => setReversing(true)}>
              {t('reverse.verb')}
            </ActionButton>
          </>
        ) : null
      }
    >
      <Loaded query={query}>
        {(row) => (
          <Stack gap="lg">
            {row.reason ? <Alert color="orange">{row.reason}</Alert> : null}
            <PostingFacts posting={row} fundCode={fundCode} />
            <Paper withBorder p="sm">
              <PostingLines posting={row} fundCode={fundCode} />
            </Paper>
            <HistoryPanel subject={row.sourceId} />
            {reversing ? (
              <ReversePosting posting={row} fundCode={fundCode} onClose={() => setReversing(false)} />
            ) : null}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function PostingFacts({ posting, fundCode }: { posting: Posting; fundCode: string }) {
  const { t } = useTranslation('money');
  const at = (id: string) => `/funds/${fundCode}/ledger/postings/${id}`;
  const path = sourcePath(fundCode, posting.sourceType, posting.sourceId);
  const other = posting.reverses ?? posting.reversedBy;
  return (
    <Facts
      facts={[
        { label: t('ledger.book'), value: t(`ledger.books.${posting.book}`) },
        { label: t('valueDate'), term: 'value_date', value: <Day value={posting.valueDate} /> },
        { label: t('ledger.bookedAt'), value: <Day value={posting.bookedAt} withTime /> },
        { label: t('bankReference'), value: posting.reference ?? '–' },
        path !== null && {
          label: t('ledger.source'),
          value: (
            <Anchor component={Link} to={path}>
              {t('ledger.openSource')}
            </Anchor>
          ),
        },
        {
          label: t('ledger.together'),
          value: (
            <Anchor component={Link} to={`/funds/${fundCode}/ledger?source=${posting.sourceId}`}>
              {t('ledger.show')}
            </Anchor>
          ),
        },
        other !== null && {
          label: posting.reverses ? t('ledger.takesBack') : t('ledger.takenBackBy'),
          value: (
            <Anchor component={Link} to={at(other)}>
              {t('ledger.show')}
            </Anchor>
          ),
        },
      ]}
    />
  );
}

interface ReversePostingProps {
  posting: Posting;
  fundCode: string;
  onClose: () => void;
}

function ReversePosting({ posting, fundCode, onClose }: ReversePostingProps) {
  const { t } = useTranslation('money');
  const reversal = api.useMutation('post', '/api/v1/funds/{fundCode}/ledger/postings/{id}/reverse');
  const init = { params: { path: { fundCode, id: posting.id } }, headers: ifMatch(posting.version) };
  return (
    <ReverseDialog
      title={t('ledger.reverseTitle')}
      text={t('ledger.reverseText')}
      onReverse={(body) => reversal.mutateAsync({ ...init, body })}
      onClose={onClose}
    />
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api } from '../../../api/client';
import { useFundCode } from '../../../api/me';
import { ActionButton } from '../../../parts/action-button';
import { today } from '../../../parts/day-field';
import { EmptyState } from '../../../parts/empty-state';
import { ListView } from '../../../parts/list/list-view';
import { useListState } from '../../../parts/list/use-list-state';
import { Page } from '../../../parts/page';
import { Segments } from '../../../parts/segments';
import { EndDialog, RestoreDialog } from './end-dialog';
import { onePage } from './one-page';
import { TermDialog } from './term-dialog';
import { foundIn, type Term, termStates, textKeysOf } from './terms';
import { useListName } from './use-list-name';
import { usePlace } from './use-place';
import { type TermVerb, useTermColumns } from './use-term-columns';

type Doing = { verb: 'add' } | { verb: TermVerb; term: Term };

/** The terms of all times, as the fund words them or as every fund does. */
function useTerms(list: string, common: boolean) {
  const fundCode = useFundCode();
  const query = { all: 1 };
  const own = api.useQuery(
    'get',
    '/api/v1/funds/{fundCode}/reference/{list}',
    { params: { path: { fundCode, list }, query } },
    { enabled: !common },
  );
  const every = api.useQuery(
    'get',
    '/api/v1/reference/{list}',
    { params: { path: { list }, query } },
    { enabled: common },
  );
  return common ? every : own;
}

/** One vocabulary in three languages: search, add, change, end. */
export function TermsPage() {
  const { t } = useTranslation('reference');
  const { list = '' } = useParams();
  const title = useListName()(list);
  const state = useListState(['state', 'wording']);
  const common = state.filters['wording']?.[0] === 'common';
  const place = usePlace(list, common);
  const terms = useTerms(list, common);
  const [doing, setDoing] = useState<Doing | null>(null);
  const columns = useTermColumns(place.whyNot ? null : (verb, term) => setDoing({ verb, term }));
  const wanted = { q: state.q, states: state.filters['state'] ?? [], day: today() };
  const textKeys = textKeysOf(terms.data?.items ?? []);
  const close = () => setDoing(null);
  return (
    <Page
      title={title}
      trail={[{ label: t('title'), to: `/funds/${place.fundCode}/reference` }]}
      lead={terms.data ? t('listLead', { count: terms.data.items.length }) : null}
      actions={
        <ActionButton whyNot={place.whyNot} onClick={() => setDoing({ verb: 'add' })}>
          {t('add')}
        </ActionButton>
      }
    >
      <ListView
        name={`reference-${list}`}
        label={title}
        state={state}
        query={onePage(terms, (items) => foundIn(items, wanted))}
        columns={columns}
        filters={[
          {
            name: 'state',
            label: t('state'),
            options: termStates.map((value) => ({ value, label: t(`states.${value}`) })),
          },
        ]}
        moreFilters={
          <Segments
            aria-label={t('wording.label')}
            value={common ? 'common' : 'fund'}
            options={(['fund', 'common'] as const).map((value) => ({ value, label: t(`wording.${value}`) }))}
            onChange={(value) => state.setFilter('wording', value === 'common' ? ['common'] : [])}
          />
        }
        nameOf={({ code }) => code}
        empty={<EmptyState title={t('empty')} />}
      />
      {doing?.verb === 'add' ? <TermDialog {...{ place, textKeys }} onClose={close} /> : null}
      {doing?.verb === 'change' ? (
        <TermDialog {...{ place, textKeys }} term={doing.term} onClose={close} />
      ) : null}
      {doing?.verb === 'end' ? <EndDialog place={place} term={doing.term} onClose={close} /> : null}
      {doing?.verb === 'restore' ? <RestoreDialog place={place} term={doing.term} onClose={close} /> : null}
    </Page>
  );
}

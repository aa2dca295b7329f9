import { CircleMap } from '../pictures/circle-map';
import { flowOf } from '../pictures/flow-layout';
import { FlowPicture } from '../pictures/flow-picture';
import { Document } from './document';
import { ProgrammeCards } from './programme-cards';
import { ProgrammeFilter } from './programme-filter';
import type { Fund, List, Place, Programme, Reader } from './reader';
import type { Assets } from './render';

interface ProgrammesPageProps {
  answers: { fund: Fund; list: List<Programme>; all: List<Programme>; places: List<Place> };
  reader: Reader;
  assets: Assets;
}

/** Every published programme: as cards one can narrow down, on the map, and as a flow of money. */
export function ProgrammesPage({ answers, reader, assets }: ProgrammesPageProps) {
  const { fund, list, all, places } = answers;
  const { t, link, money, pictures, address } = reader;
  const { currency } = fund;
  const path = `/public/${fund.code}/programmes`;
  const approved = all.items.reduce((sum, programme) => sum + Number(programme.approved), 0).toFixed(2);
  const title = `${t('programmes')} – ${fund.name}`;
  const sentence = t('map.sentence', { programmes: fund.programmes, places: fund.places });
  return (
    <Document {...{ reader, assets, fund, title }} description={sentence}>
      <h1>{t('programmes')}</h1>
      <ProgrammeFilter {...{ reader, path, fund, places: places.items, all: all.items }} />
      <h2 className="count">{countText(reader, list.total ?? '0')}</h2>
      {list.items.length > 0 || fund.programmes === 0 ? (
        <ProgrammeCards {...{ reader, currency }} fund={fund.code} programmes={list.items} />
      ) : (
        <p>{t('list.nothing')}</p>
      )}
      <p className="pages no-print">
        {address.filter.cursor ? (
          <a href={link(path, { ...address.filter, cursor: null })}>{t('list.first')}</a>
        ) : null}{' '}
        {list.nextCursor ? (
          <a href={link(path, { ...address.filter, cursor: list.nextCursor })}>{t('list.next')}</a>
        ) : null}
      </p>
      {places.items.length === 0 ? null : (
        <section aria-labelledby="map">
          <h2 id="map">{t('sections.map')}</h2>
          <CircleMap
            words={pictures}
            currency={currency}
            sentence={sentence}
            places={places.items.map((place) => ({ ...place, amount: place.approved }))}
          />
        </section>
      )}
      {all.items.length === 0 ? null : (
        <section aria-labelledby="flow">
          <h2 id="flow">{t('sections.flow')}</h2>
          <FlowPicture
            words={pictures}
            currency={currency}
            flow={flowOf(all.items)}
            sentence={t('list.flow', { approved: money(approved, currency) })}
          />
        </section>
      )}
    </Document>
  );
}

/** The API counts up to a limit and says `1000+` beyond it. */
function countText({ t }: Reader, total: string): string {
  if (total.endsWith('+')) return t('list.countMore', { count: total.slice(0, -1) });
  return t('list.count', { count: Number(total) });
}

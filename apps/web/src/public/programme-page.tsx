import { CircleMap } from '../pictures/circle-map';
import { Timeline } from '../pictures/timeline';
import { Document } from './document';
import { ProgrammeAmounts } from './programme-amounts';
import { programmeEvents } from './programme-events';
import type { Fund, List, Place, ProgrammePage as Programme, Reader } from './reader';
import type { Assets } from './render';

interface ProgrammePageProps {
  answers: { fund: Fund; programme: Programme; places: List<Place> };
  reader: Reader;
  assets: Assets;
}

/** One programme: what, where, who, how much of it has arrived and is spent, and when. */
export function ProgrammePage({ answers, reader, assets }: ProgrammePageProps) {
  const { fund, programme } = answers;
  const { t, day, money, pictures } = reader;
  const { currency } = fund;
  const amounts = t('programme.amounts', {
    approved: money(programme.approved, currency),
    transferred: money(programme.transferred, currency),
    expended: money(programme.expended, currency),
  });
  const here = new Set(programme.places.map(({ code }) => code));
  const points = answers.places.items.filter(({ code }) => here.has(code));
  const { startsOn, endsOn } = programme;
  const span = startsOn && endsOn ? [{ label: t('areas.programmes'), from: startsOn, to: endsOn }] : [];
  const title = `${programme.title} – ${fund.name}`;
  return (
    <Document {...{ reader, assets, fund, title }} description={amounts}>
      <p className="small">
        {programme.code} · {programme.stateLabel}
      </p>
      <h1 lang={programme.language}>{programme.title}</h1>
      <p className="lead">{amounts}</p>
      <dl className="facts">
        <dt>{t('programme.where')}</dt>
        <dd>{programme.places.map(({ label }) => label).join(', ')}</dd>
        <dt>{t('programme.area')}</dt>
        <dd>{programme.primaryArea.label}</dd>
        {programme.otherAreas.length === 0 ? null : (
          <>
            <dt>{t('programme.otherAreas')}</dt>
            <dd>{programme.otherAreas.map(({ label }) => label).join('; ')}</dd>
          </>
        )}
        {startsOn && endsOn ? (
          <>
            <dt>
              {t('programme.start')} – {t('programme.end')}
            </dt>
            <dd>{`${day(startsOn)} – ${day(endsOn)}`}</dd>
          </>
        ) : null}
      </dl>
      <section aria-labelledby="money">
        <h2 id="money">{t('programme.money')}</h2>
        <ProgrammeAmounts {...{ reader, programme, currency }} sentence={amounts} />
      </section>
      <Organisations {...{ reader, programme, currency }} />
      <section aria-labelledby="timeline">
        <h2 id="timeline">{t('programme.timeline')}</h2>
        <Timeline
          words={pictures}
          spans={span.map((each) => ({ ...each, label: programme.code }))}
          events={programmeEvents(reader, programme, fund.asOf)}
          today={fund.asOf}
          sentence={t('programme.timelineSentence', { reports: programme.reports.length })}
        />
      </section>
      {points.length === 0 ? null : (
        <section aria-labelledby="map">
          <h2 id="map">{t('programme.where')}</h2>
          <CircleMap
            words={pictures}
            currency={currency}
            sentence={t('programme.mapSentence', { places: points.map(({ label }) => label).join(', ') })}
            places={points.map((place) => ({ ...place, programmes: 1, amount: programme.approved }))}
          />
        </section>
      )}
    </Document>
  );
}

interface OrganisationsProps {
  reader: Reader;
  programme: Programme;
  currency: string;
}

function Organisations({ reader: { t, amount, full }, programme, currency }: OrganisationsProps) {
  const figures = ['approved', 'transferred', 'expended'] as const;
  const word = {
    approved: t('programme.approved'),
    transferred: t('areas.transferred'),
    expended: t('areas.expended'),
  };
  return (
    <section aria-labelledby="organisations">
      <h2 id="organisations">{t('programme.organisations')}</h2>
      <table className="areas">
        <caption>{t('areas.inCurrency', { currency })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('programme.organisation')}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" className="number">
                {word[figure]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {programme.organisations.map((share) => (
            <tr key={share.organisation}>
              <th scope="row">
                {share.name} ({share.organisation})
                {share.convening ? <span className="small"> – {t('programme.convening')}</span> : null}
              </th>
              {figures.map((figure) => (
                <td key={figure} className="number" data-label={word[figure]}>
                  <span title={full(share[figure])}>{amount(share[figure])}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

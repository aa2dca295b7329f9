import { AmountChain } from '../pictures/amount-chain';
import { CapitalisationBar } from '../pictures/capitalisation-bar';
import { CircleMap } from '../pictures/circle-map';
import { DepositsOverTime } from '../pictures/deposits-over-time';
import { AreaRows } from './area-rows';
import { Contributors } from './contributors';
import { DayChooser } from './day-chooser';
import { Document } from './document';
import { Downloads } from './downloads';
import { leadOf } from './lead';
import { MethodNote } from './method-note';
import { ProgrammeCards } from './programme-cards';
import type { Fund, List, Place, Programme, Reader, Series, Standing } from './reader';
import type { Assets } from './render';

interface FundPageProps {
  answers: {
    fund: Fund;
    standing: Standing;
    series: Series;
    programmes: List<Programme>;
    places: List<Place>;
  };
  reader: Reader;
  assets: Assets;
}

/** The fund's front page: where it stands, in a sentence, in pictures, and in figures to take away. */
export function FundPage({ answers, reader, assets }: FundPageProps) {
  const { fund, standing, series, programmes } = answers;
  const { t, pictures, address } = reader;
  const { currency } = standing;
  const lead = leadOf(reader, fund, standing);
  const today = address.asOf === null || address.asOf >= fund.asOf;
  return (
    <Document
      {...{ reader, assets, fund }}
      front
      title={`${fund.name} – Tributary`}
      description={lead.join(' ')}
    >
      <div className="hero">
        <h1>{fund.name}</h1>
        <p className="lead">
          {lead[0]} {lead[1]}
        </p>
        <DayChooser reader={reader} fund={fund} today={today} />
        <section aria-labelledby="standing" className="first">
          <h2 id="standing">{t('sections.standing')}</h2>
          <CapitalisationBar words={pictures} captioned={false} {...standing} />
        </section>
      </div>
      <section aria-labelledby="chain" className="half">
        <h2 id="chain">{t('sections.chain')}</h2>
        <AmountChain words={pictures} {...standing} />
      </section>
      <AreaRows reader={reader} standing={standing} />
      <section aria-labelledby="deposits" className="half">
        <h2 id="deposits">{t('sections.deposits')}</h2>
        <DepositsOverTime words={pictures} currency={currency} points={series.items} />
      </section>
      {today && answers.places.items.length > 0 ? (
        <section aria-labelledby="map" className="half">
          <h2 id="map">{t('sections.map')}</h2>
          <CircleMap
            words={pictures}
            currency={currency}
            sentence={t('map.sentence', { programmes: fund.programmes, places: fund.places })}
            places={answers.places.items.map((place) => ({ ...place, amount: place.approved }))}
          />
        </section>
      ) : null}
      {today ? <Programmes {...{ reader, fund }} programmes={programmes.items} /> : null}
      <Contributors reader={reader} standing={standing} />
      <MethodNote reader={reader} purpose={fund.purpose} />
      <Downloads reader={reader} fund={fund.code} today={today} />
    </Document>
  );
}

interface ProgrammesProps {
  reader: Reader;
  fund: Fund;
  programmes: readonly Programme[];
}

/** The newest ones; they are told as they stand today, so not beside the figures of another day. */
function Programmes({ reader, fund, programmes }: ProgrammesProps) {
  const { t, link } = reader;
  return (
    <section aria-labelledby="programmes" className="no-print">
      <h2 id="programmes">{t('sections.programmes')}</h2>
      <ProgrammeCards {...{ reader, programmes }} currency={fund.currency} fund={fund.code} />
      {fund.programmes > programmes.length ? (
        <p>
          <a href={link(`/public/${fund.code}/programmes`)}>
            {t('programme.all', { count: fund.programmes })}
          </a>
        </p>
      ) : null}
    </section>
  );
}

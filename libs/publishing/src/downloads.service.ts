import { Injectable } from '@nestjs/common';
import { type SeriesStep, SeriesQueries, type Times } from '#funding';
import { type Fund, Funds } from '#funds';
import { DomainError, type Language, refuseFields } from '#kernel';
import { type CsvCell, csvText } from '#platform/csv';
import { PublicPlaces } from './public-places.queries.js';
import { PublicProgrammes } from './public-programmes.queries.js';
import { PublicStanding, type PublicStandingView } from './standing.queries.js';
import { type KeyFigure, publishingTexts } from './texts/texts.js';

export const downloadKinds = [
  'capitalisation',
  'areas',
  'series',
  'contributors',
  'programmes',
  'places',
] as const;
export type DownloadKind = (typeof downloadKinds)[number];

export interface DownloadRequest extends Times {
  step?: SeriesStep;
}

interface Table {
  header: string[];
  rows: CsvCell[][];
}

const keyFigures = Object.keys(publishingTexts.en.figures) as KeyFigure[];
const areaColumns = [
  'contributed',
  'requested',
  'endorsed',
  'allocated',
  'gap',
  'transferred',
  'refunded',
  'expended',
  'programmes',
] as const;
const overTime = ['deposited', 'allocated', 'transferred', 'expended'] as const;
const shareColumns = ['approved', 'transferred', 'refunded', 'expended'] as const;

/** What is published, as files: columns are named as in the API, labels are in the asked language. */
@Injectable()
export class Downloads {
  constructor(
    private readonly funds: Funds,
    private readonly standing: PublicStanding,
    private readonly overTime: SeriesQueries,
    private readonly programmes: PublicProgrammes,
    private readonly places: PublicPlaces,
  ) {}

  /** The CSV file of this name (`programmes.csv`). Throws `not-found`, `fields-wrong`. */
  async csv(
    fundCode: string,
    file: string,
    request: DownloadRequest,
    language: Language,
  ): Promise<{ name: string; text: string }> {
    const kind = downloadKinds.find((each) => `${each}.csv` === file);
    if (!kind) throw new DomainError('not-found');
    const fund = await this.funds.byCode(fundCode);
    refuseWhatDoesNotApply(kind, request);
    const { header, rows } = await this.table(fund, kind, request, language);
    const day = request.asOf ?? this.funds.today(fund);
    return { name: `${fund.code}-${kind}-${day}.csv`, text: csvText(header, rows) };
  }

  private async table(
    fund: Fund,
    kind: DownloadKind,
    request: DownloadRequest,
    language: Language,
  ): Promise<Table> {
    if (kind === 'series') return this.series(fund, request);
    if (kind === 'programmes') return this.programmeShares(fund, language);
    if (kind === 'places') return this.placeAmounts(fund, language);
    const standing = await this.standing.at(fund, request, language);
    if (kind === 'areas') return areas(fund, standing);
    return kind === 'contributors' ? contributors(fund, standing) : figures(fund, standing, language);
  }

  private async series(fund: Fund, request: DownloadRequest): Promise<Table> {
    const { asOf, knownAt, step } = request;
    const { items, currency } = await this.overTime.series(fund, { to: asOf, knownAt, step });
    const within = overTime.map((figure) => `${figure}InPeriod`);
    return {
      header: ['fund', 'startsOn', 'asOf', 'currency', 'target', ...overTime, ...within],
      rows: items.map((item) => [
        ...[fund.code, item.inPeriod.startsOn, item.asOf, currency, item.target],
        ...overTime.map((figure) => item[figure]),
        ...overTime.map((figure) => item.inPeriod[figure]),
      ]),
    };
  }

  /** One row per programme and organisation, so that columns of amounts add up. */
  private async programmeShares(fund: Fund, language: Language): Promise<Table> {
    const programmes = await this.programmes.all(fund, language);
    const dates = ['durationMonths', 'startsOn', 'endsOn'] as const;
    return {
      header: [
        ...[
          'fund',
          'programme',
          'title',
          'state',
          'stateLabel',
          'area',
          'areaLabel',
          'places',
          'placeLabels',
        ],
        ...[...dates, 'organisation', 'organisationName', 'convening', 'currency', ...shareColumns],
      ],
      rows: programmes.flatMap((programme) =>
        programme.organisations.map((share) => [
          ...[fund.code, programme.code, programme.title, programme.state, programme.stateLabel],
          ...[programme.primaryArea.code, programme.primaryArea.label],
          programme.places.map(({ code }) => code).join('; '),
          programme.places.map(({ label }) => label).join('; '),
          ...dates.map((name) => programme[name]),
          ...[share.organisation, share.name, share.convening, fund.currency],
          ...shareColumns.map((name) => share[name]),
        ]),
      ),
    };
  }

  private async placeAmounts(fund: Fund, language: Language): Promise<Table> {
    const places = await this.places.list(fund, language);
    const columns = ['code', 'label', 'kind', 'latitude', 'longitude', 'programmes'] as const;
    return {
      header: ['fund', ...columns, 'currency', ...shareColumns],
      rows: places.map((place) => [
        ...[fund.code, ...columns.map((name) => place[name])],
        ...[fund.currency, ...shareColumns.map((name) => place[name])],
      ]),
    };
  }
}

function figures(fund: Fund, standing: PublicStandingView, language: Language): Table {
  const { asOf, knownAt, currency } = standing;
  return {
    header: ['fund', 'asOf', 'knownAt', 'figure', 'label', 'currency', 'amount'],
    rows: keyFigures.map((figure) => [
      ...[fund.code, asOf, knownAt, figure, publishingTexts[language].figures[figure], currency],
      standing[figure],
    ]),
  };
}

function areas(fund: Fund, { asOf, currency, byThematicArea }: PublicStandingView): Table {
  return {
    header: ['fund', 'asOf', 'area', 'label', 'currency', ...areaColumns],
    rows: byThematicArea.map((area) => [
      ...[fund.code, asOf, area.area, area.label, currency],
      ...areaColumns.map((name) => area[name]),
    ]),
  };
}

function contributors(fund: Fund, { asOf, currency, byContributor }: PublicStandingView): Table {
  return {
    header: ['fund', 'asOf', 'contributor', 'name', 'currency', 'deposited'],
    rows: byContributor.map(({ contributor, name, deposited }) => [
      ...[fund.code, asOf, contributor, name, currency, deposited],
    ]),
  };
}

/** Programmes and places are told as they stand now; a step belongs to the series alone. */
function refuseWhatDoesNotApply(kind: DownloadKind, { asOf, knownAt, step }: DownloadRequest): void {
  const dated = kind !== 'programmes' && kind !== 'places';
  const wrong = [
    ...(dated || asOf === undefined ? [] : ['/asOf']),
    ...(dated || knownAt === undefined ? [] : ['/knownAt']),
    ...(kind === 'series' || step === undefined ? [] : ['/step']),
  ];
  refuseFields(wrong.map((pointer) => ({ pointer, code: 'field-unknown' })));
}

import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '../texts/languages';
import { addressOf, pathOf, readAddress } from './addresses';
import { FundPage } from './fund-page';
import { FundsPage } from './funds-page';
import { NotFoundPage } from './not-found-page';
import { ProgrammePage } from './programme-page';
import { ProgrammesPage } from './programmes-page';
import { type FundCard, type List, type Reader, readerOf } from './reader';

/** Addresses of the page's style sheets and its script, and of the site itself (`https://fund.example`). */
export interface Assets {
  css: string[];
  js: string;
  origin: string;
}

/** A public page, as the API renders it. */
export interface PublicPage {
  /** API paths by name; what they answer comes to `render` under the same names. */
  needs: Record<string, string>;
  /** Where the reader is sent instead, if anywhere. */
  redirect(answers: Record<string, unknown>): string | null;
  /** The whole document; null where there is nothing at this address. */
  render(answers: Record<string, unknown>, assets: Assets): string | null;
  /** The document for an address where there is nothing. */
  notFound(assets: Assets): string;
}

type Draw = (answers: never, reader: Reader, assets: Assets) => ReactElement;

const documents: Record<'funds' | 'fund' | 'programmes' | 'programme', Draw> = {
  funds: (answers, reader, assets) => <FundsPage {...{ answers, reader, assets }} />,
  fund: (answers, reader, assets) => <FundPage {...{ answers, reader, assets }} />,
  programmes: (answers, reader, assets) => <ProgrammesPage {...{ answers, reader, assets }} />,
  programme: (answers, reader, assets) => <ProgrammePage {...{ answers, reader, assets }} />,
};

/** The public page of an address such as `/public/MIG00?lang=fr`. */
export function publicPage(url: string, language: Language): PublicPage {
  const address = readAddress(url);
  const reader = readerOf(address, language);
  const draw = address.page === 'nothing' ? null : documents[address.page];
  return {
    needs: needsOf(reader),
    redirect: (answers) => onlyFund(reader, answers),
    render: (answers, assets) => (draw ? htmlOf(draw(answers as never, reader, assets)) : null),
    notFound: (assets) => htmlOf(<NotFoundPage reader={reader} assets={assets} />),
  };
}

/** With one fund there is nothing to choose. */
function onlyFund({ address, link }: Reader, answers: Record<string, unknown>): string | null {
  if (address.page !== 'funds') return null;
  const { items } = answers['funds'] as List<FundCard>;
  return items.length === 1 ? link(`/public/${items[0]!.code}`) : null;
}

function htmlOf(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

const every = { limit: '200' };

function needsOf({ address }: Reader): Record<string, string> {
  const fund = `/api/v1/public/funds/${address.fund}`;
  const { asOf, filter } = address;
  switch (address.page) {
    case 'funds':
      return { funds: '/api/v1/public/funds' };
    case 'fund':
      return {
        fund,
        standing: addressOf(`${fund}/capitalisation`, { asOf }),
        series: addressOf(`${fund}/capitalisation/series`, { step: 'quarter', to: asOf }),
        programmes: addressOf(`${fund}/programmes`, { limit: '6' }),
        places: `${fund}/places`,
      };
    case 'programmes':
      return {
        fund,
        list: addressOf(`${fund}/programmes`, { ...filter, limit: '24', total: '1' }),
        all: addressOf(`${fund}/programmes`, every),
        places: `${fund}/places`,
      };
    case 'programme':
      return {
        fund,
        programme: `/api/v1${pathOf(address)}`.replace('/public/', '/public/funds/'),
        places: `${fund}/places`,
      };
    default:
      return {};
  }
}

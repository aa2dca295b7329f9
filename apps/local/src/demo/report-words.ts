import type { Language } from '#kernel';
import { portfolio, type PortfolioNote } from './content.js';
import { placeOf } from './vocabulary.js';

interface Words {
  summary: string[];
  achieved: string[];
  lessons: string[];
  failures: string[];
  indicator: string;
}

const words: Record<Language, Words> = {
  en: {
    summary: [
      'In {year} the entities and the Government of {place} worked from one plan and one set of indicators.',
      'The year {year} went to training and first services in {place}; two local partners are at work.',
      'In {year} services in {place} reached the planned districts, later than foreseen.',
    ],
    achieved: [
      'A joint baseline by place and sex was agreed and published.',
      'Six of eight service points are open and staffed.',
      'The inter-ministerial group met four times and settled three of five questions.',
    ],
    lessons: [
      'Agreeing on definitions first saved a whole round of corrections later.',
      'People come to services that they helped to design; the consultations were worth their cost.',
    ],
    failures: [
      'The first call for local partners drew too few offers: its language was ours, not theirs.',
      'Two trainings were held before rooms for practice were ready, and had to be repeated.',
    ],
    indicator: 'Service points that work by the agreed standard',
  },
  fr: {
    summary: [
      'En {year}, entités et Gouvernement ({place}) ont suivi un seul plan et les mêmes indicateurs.',
      'L’année {year} a servi aux formations et aux premiers services ({place}).',
    ],
    achieved: [
      'Une base de référence commune, par lieu et par sexe, a été convenue et publiée.',
      'Six points de service sur huit sont ouverts et dotés en personnel.',
    ],
    lessons: ['S’accorder d’abord sur les définitions a évité toute une série de corrections.'],
    failures: [
      'Le premier appel aux partenaires locaux a reçu trop peu d’offres : sa langue n’était pas la leur.',
    ],
    indicator: 'Points de service conformes à la norme convenue',
  },
  es: {
    summary: [
      'En {year} las entidades y el Gobierno ({place}) trabajaron con un solo plan y los mismos indicadores.',
      'El año {year} se dedicó a formaciones y primeros servicios ({place}); los asociados ya trabajan.',
    ],
    achieved: [
      'Se acordó y publicó una línea de base común por lugar y sexo.',
      'Seis de ocho puntos de servicio están abiertos y con personal.',
    ],
    lessons: ['Acordar primero las definiciones ahorró después toda una ronda de correcciones.'],
    failures: ['La primera convocatoria local atrajo pocas ofertas: su lenguaje no era el de ellos.'],
    indicator: 'Puntos de servicio que cumplen la norma acordada',
  },
};

/** What a programme tells of a year, in its language. */
export function narrativeOf(note: PortfolioNote, year: number, language: Language) {
  const text = words[language];
  const turn = portfolio.indexOf(note) + year;
  const place = new Intl.ListFormat(language).format(note.places.map((code) => placeOf(code)[language]));
  const pick = (from: string[]) =>
    from[turn % from.length]!.replace('{year}', String(year)).replace('{place}', place);
  return {
    summary: pick(text.summary),
    results: [
      { indicator: text.indicator, baseline: '0', target: '8', achieved: pick(text.achieved), value: '6' },
    ],
    lessons: pick(text.lessons),
    failures: pick(text.failures),
  };
}

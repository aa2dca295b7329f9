import type { Language } from '#kernel';
import { portfolio, type PortfolioNote } from './content.js';

export interface ScoredCriterion {
  code: string;
  label: Record<Language, string>;
}

/** The score of a reviewer on a criterion: the same at every load, higher for what was recommended. */
export function scoreOf(note: PortfolioNote, reviewer: number, position: number): number {
  const mixed = (portfolio.indexOf(note) * 31 + reviewer * 17 + position * 7 + 3) % 11;
  const strong = note.recommended ?? note.outcome !== 'declined';
  const base = strong ? 3 : 2;
  return Math.min(5, base + (mixed % 3) - (mixed === 10 ? 1 : 0));
}

/** A sentence that says why a criterion got its score. */
export function wordsFor(criterion: ScoredCriterion, score: number, language: Language): string {
  return `${criterion.label[language]}: ${words[language][score]!}`;
}

const words: Record<Language, string[]> = {
  en: [
    'the note says nothing on this.',
    'it is named, but not shown how it would be done.',
    'the intention is clear; evidence and responsibilities are missing.',
    'it is well described; baselines or costs remain open.',
    'it is convincing, with evidence, partners and a budget line behind it.',
    'it is exemplary: tested before, agreed with those concerned, and measured.',
  ],
  fr: [
    'la note n’en dit rien.',
    'le sujet est nommé, sans dire comment faire.',
    'l’intention est claire ; il manque des éléments probants et des responsables.',
    'c’est bien décrit ; les valeurs de référence ou les coûts restent ouverts.',
    'c’est convaincant, avec des données, des partenaires et une ligne budgétaire.',
    'c’est exemplaire : éprouvé, convenu avec les personnes concernées et mesuré.',
  ],
  es: [
    'la nota no dice nada al respecto.',
    'se menciona, pero no se muestra cómo se haría.',
    'la intención es clara; faltan pruebas y responsables.',
    'está bien descrito; quedan abiertas las líneas de base o los costos.',
    'es convincente, con datos, asociados y una línea presupuestaria.',
    'es ejemplar: probado antes, acordado con las personas interesadas y medido.',
  ],
};

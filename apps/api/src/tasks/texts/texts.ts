import type { Language } from '#kernel';
import type { TaskKind } from '../task-kinds.js';
import { tasksEn } from './en.js';
import { tasksEs } from './es.js';
import { tasksFr } from './fr.js';

/** A task in a sentence (ICU message), and the word on its button. */
export interface TaskText {
  label: string;
  verb: string;
}

export type TaskTexts = Record<TaskKind, TaskText>;

export const taskTexts: Record<Language, TaskTexts> = { en: tasksEn, fr: tasksFr, es: tasksEs };

import { describe, expect, it } from '@jest/globals';
import { mails } from '#notifications';
import { type JobName, jobs, type Processor, processorTable } from './jobs.js';
import { reactions } from './reactions.js';

const processors = (Object.keys(jobs) as JobName[]).map((job): Processor => ({
  job,
  run: async () => undefined,
}));

describe('reactions', () => {
  it('notify of exactly those events that have a message', () => {
    const told = Object.entries(reactions)
      .filter(([, names]) => (names as readonly JobName[]).includes('notify'))
      .map(([event]) => event);
    expect(told.sort()).toEqual(
      [...new Set(Object.values(mails).map(({ event }) => event as string))].sort(),
    );
  });
});

describe('the table of processors', () => {
  it('is made when every job has one', () => {
    expect(Object.keys(processorTable(processors)).sort()).toEqual(Object.keys(jobs).sort());
  });

  it('is refused when a job has none or two', () => {
    expect(() => processorTable(processors.slice(1))).toThrow('job “check-books” has no processor');
    expect(() => processorTable([...processors, processors[0]!])).toThrow(
      'job “check-books” has 2 processors',
    );
  });
});

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import type { Report } from './report.js';

const script = path.resolve(import.meta.dirname, '../../dist/test/bench/main.js');

describe('the benchmark', () => {
  it('measures everything at a tiny size (its figures are not judged here)', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--tiny', '--json']);
    const report = JSON.parse(stdout) as Report;
    const positive = expect.any(Number);
    const figures = { perSecond: positive, p50Ms: positive, p95Ms: positive, p99Ms: positive };
    expect(report.comparisons.map(({ kind }) => kind)).toEqual(['read', 'read', 'read', 'write']);
    for (const comparison of report.comparisons) {
      expect(comparison).toMatchObject({ product: figures, floor: figures, ratio: positive });
      expect(comparison.statements).toBeGreaterThanOrEqual(2);
    }
    expect(report.growth.map(({ p50Ms }) => p50Ms.length)).toEqual([2, 2, 2, 2]);
    const { eventsPerSecond, mailsPerSecond, barePerSecond } = report.worker;
    expect(Math.min(eventsPerSecond, mailsPerSecond, barePerSecond)).toBeGreaterThan(0);
    expect(report.earmarks).toMatchObject({ asked: 200, lost: 0, over: 0, perSecond: positive });
    expect(Object.keys(report.memory)).toEqual(['api', 'worker']);
    expect(report.money.growth.map(({ p50Ms }) => p50Ms.length)).toEqual([2, 2, 2]);
    expect(report.money.files.map(({ rows }) => rows)).toEqual([450, 450]);
    expect(report.aims).toHaveLength(20);
  }, 300_000);
});

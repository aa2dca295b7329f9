import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { Config, settings } from '#platform/config';

interface Service {
  image?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, unknown> | string[];
  volumes?: string[];
}

const root = path.resolve(import.meta.dirname, '../..');
const compose = parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const ours = ['migrate', 'api', 'worker'];

/** What compose does with `${NAME:?message}`: the value, here an example. */
function filled(text: string): string {
  return text
    .replaceAll(/\$\{SMTP_URL:[^}]*\}/g, 'smtp://mail.test:587')
    .replaceAll(/\$\{[A-Z_]+:[^}]*\}/g, 'example.test');
}

describe('docker-compose.yml', () => {
  it.each(ours)('sets only settings that exist for %s, and a valid configuration', (name) => {
    const environment = compose.services[name]!.environment!;
    expect(Object.keys(environment).filter((key) => !(key in settings))).toEqual([]);
    const values = Object.fromEntries(
      Object.entries(environment).map(([key, value]) => [key, filled(value)]),
    );
    expect(Config.read(values).production).toBe(true);
  });

  it('names only services and volumes that it has', () => {
    for (const service of Object.values(compose.services)) {
      const needed = Array.isArray(service.depends_on)
        ? service.depends_on
        : Object.keys(service.depends_on ?? {});
      for (const name of needed) expect(compose.services).toHaveProperty(name);
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0]!;
        if (!source.startsWith('.')) expect(compose.volumes).toHaveProperty(source);
      }
    }
  });
});

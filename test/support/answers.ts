import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, { properties?: object; additionalProperties?: unknown }> };
}

interface Answer {
  method: string;
  path: string;
  status: number;
  body: unknown;
  type: string;
}

/** A function that throws when an answer is not what the API's own OpenAPI document says. */
export function answerChecker(): (answer: Answer) => void {
  const document = JSON.parse(readFileSync(process.env['TEST_OPENAPI']!, 'utf8')) as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addFormat('decimal', /^-?\d+(\.\d+)?$/);
  ajv.addFormat('idn-email', true);
  ajv.addSchema({ $id: 'openapi', components: closed(document.components) });
  const routes = Object.entries(document.paths).map(([path, methods]) => ({
    pattern: patternOf(path),
    path,
    methods,
  }));
  routes.sort((a, b) => placeholders(a.path) - placeholders(b.path));
  const compiled = new Map<string, ValidateFunction>();

  return (answer) => {
    const pathname = answer.path.split('?')[0]!;
    const route = routes.find(({ pattern, methods }) => pattern.test(pathname) && methods[answer.method]);
    if (!route) {
      if (answer.status === 404 || answer.status === 405) return;
      throw new Error(`${answer.method} ${pathname} answers but is not in the OpenAPI document`);
    }
    const { responses } = route.methods[answer.method]!;
    const declared = responses[answer.status] ?? (answer.status >= 400 ? responses['default'] : undefined);
    if (!declared)
      throw new Error(`${answer.method} ${route.path} answers ${answer.status}, which is not documented`);
    const type = answer.type.split(';')[0]!;
    const schema = declared.content?.[type]?.schema;
    if (!schema) {
      if (!declared.content && type === '') return;
      throw new Error(
        `${answer.method} ${route.path} ${answer.status} answers “${type}”, which is not documented`,
      );
    }
    if (!type.includes('json')) return;
    const key = `${answer.method} ${route.path} ${answer.status}`;
    const validate = compiled.get(key) ?? ajv.compile(JSON.parse(absolute(schema)) as object);
    compiled.set(key, validate);
    if (!validate(answer.body)) {
      throw new Error(`${key} differs from its document: ${ajv.errorsText(validate.errors)}`);
    }
  };
}

/** Answers may have no member that the document does not tell of (problems carry facts of their own). */
function closed(components: Document['components']) {
  for (const [name, schema] of Object.entries(components.schemas)) {
    if (name !== 'Problem' && schema.properties) schema.additionalProperties ??= false;
  }
  return components;
}

function absolute(schema: object): string {
  return JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components');
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll(/[.]/g, '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`);
}

function placeholders(path: string): number {
  return path.split('{').length;
}

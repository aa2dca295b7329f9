import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** Where the API's routes begin, and the few that stand outside. */
export const apiPrefix: [string, { exclude: string[] }] = [
  'api/v1',
  { exclude: ['api/health/live', 'api/health/ready', 'api/metrics', 'api/openapi.json', 'outbox'] },
];

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
} as const;

/** What an operation answers when it refuses. */
export const problemAnswer = {
  description: 'A problem (RFC 9457), in the reader’s language.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

interface Operation {
  responses?: Record<string, unknown>;
  parameters?: unknown[];
  operationId?: string;
}

/**
 * The OpenAPI 3.1 document of every route; problem answers and the common headers are added to each
 * operation.
 */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Tributary')
    .setDescription('Programme management for United Nations Multi-Partner Trust Funds.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer' })
    .addCookieAuth('tributary_session')
    .addSecurityRequirements('bearer')
    .addSecurityRequirements('cookie')
    .build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = { ...document.components };
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema as never };
  for (const [url, path] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(path as Record<string, Operation>)) {
      if (operation && typeof operation === 'object' && 'responses' in operation)
        complete(url, method, operation);
    }
  }
  return document;
}

function complete(url: string, method: string, operation: Operation): void {
  operation.responses = { ...operation.responses, default: problemAnswer };
  if (url.startsWith('/api/v1/public/') && method === 'get') {
    operation.responses['304'] = {
      description: 'Not changed since the answer whose `ETag` is in `If-None-Match`.',
    };
  }
  if (method !== 'post') return;
  operation.parameters = [
    ...(operation.parameters ?? []),
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'Kept 24 hours per person: the same key and request get the same answer.',
      schema: { type: 'string', maxLength: 100 },
    },
  ];
}

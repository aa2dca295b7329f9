import { ApiProperty } from '@nestjs/swagger';
import { type Health } from '#platform/health';
import { ChoiceField } from '../http/index.js';

export class LiveAnswer {
  @ChoiceField(['live'])
  status: 'live';
}

export class ReadyAnswer implements Health {
  @ChoiceField(['ready', 'not-ready'])
  status: 'ready' | 'not-ready';

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Part by part: `ok`, or why not.',
  })
  checks: Record<string, string>;
}

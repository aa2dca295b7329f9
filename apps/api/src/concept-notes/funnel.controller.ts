import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type CodeCount,
  Figures,
  type Funnel,
  NoteQueries,
  type PlaceCount,
  type NoteState,
  noteStates,
  type StageCount,
} from '#concept-notes';
import { type SignedInActor } from '#kernel';
import {
  Allow,
  AmountField,
  ApiPage,
  ChoiceField,
  DegreesField,
  ObjectField,
  PageQuery,
  SignedIn,
  TextField,
  WholeField,
} from '../http/index.js';
import { NoteItemAnswer } from './concept-notes.dto.js';
import { noteReaders } from './note-roles.js';

const count = { min: 0, max: 2147483647 };

export class StageAnswer implements StageCount {
  @ChoiceField(noteStates)
  state: NoteState;

  @TextField({ max: 100 })
  label: string;

  @WholeField(count)
  notes: number;

  @AmountField({ description: 'What these notes ask for together.' })
  requested: string;
}

export class CodeCountAnswer implements CodeCount {
  @TextField({ max: 40 })
  code: string;

  @TextField({ max: 300, description: 'In the reader’s language.' })
  label: string;

  @WholeField(count)
  notes: number;

  @AmountField({ description: 'A note in two regions, places or entities counts whole in each.' })
  requested: string;
}

export class PlaceCountAnswer extends CodeCountAnswer implements PlaceCount {
  @ChoiceField(['country', 'region'])
  kind: PlaceCount['kind'];

  @DegreesField({ max: 90, nullable: true, description: 'Of the point at which to draw; null: none.' })
  latitude: number | null;

  @DegreesField({ max: 180, nullable: true })
  longitude: number | null;
}

export class FunnelAnswer implements Funnel {
  @WholeField({ ...count, description: 'Notes that were ever submitted.' })
  notes: number;

  @TextField({ max: 3 })
  currency: string;

  @ObjectField(() => StageAnswer, { list: { max: 12 } })
  stages: StageAnswer[];

  @ObjectField(() => CodeCountAnswer, { list: { max: 1000 } })
  areas: CodeCountAnswer[];

  @ObjectField(() => CodeCountAnswer, { list: { max: 1000 }, description: 'Regions of UN M49.' })
  regions: CodeCountAnswer[];

  @ObjectField(() => CodeCountAnswer, { list: { max: 1000 }, description: 'Participating organisations.' })
  entities: CodeCountAnswer[];

  @WholeField({ ...count, description: 'Different countries or regions that the notes are for.' })
  places: number;

  @ObjectField(() => PlaceCountAnswer, { list: { max: 1000 } })
  byPlace: PlaceCountAnswer[];
}

@ApiTags('Concept notes')
@Controller('funds/:fundCode')
export class FunnelController {
  constructor(
    private readonly figures: Figures,
    private readonly notes: NoteQueries,
  ) {}

  @Get('funnel')
  @Allow('secretariat', 'auditor', 'administrator', 'chair', 'member', 'donor')
  @ApiOperation({
    summary:
      'Submitted notes and what they ask for per stage, area, place and entity, as far as you see them',
  })
  @ApiOkResponse({ type: FunnelAnswer })
  funnel(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string) {
    return this.figures.funnel(actor, fund);
  }

  @Get('pipeline')
  @Allow(...noteReaders)
  @ApiOperation({ summary: 'Endorsed notes waiting to become programmes; in the pipeline is not funded' })
  @ApiPage(NoteItemAnswer)
  pipeline(@SignedIn() actor: SignedInActor, @Param('fundCode') fund: string, @Query() query: PageQuery) {
    return this.notes.list(actor, fund, { ...query, state: ['endorsed'] });
  }
}

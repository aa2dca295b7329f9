import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type SignedInActor } from '#kernel';
import { Allow, SignedIn } from '../http/index.js';
import { MyTasks } from './my-tasks.js';
import { MyTasksAnswer } from './tasks.dto.js';

@ApiTags('Me')
@Controller('me/tasks')
@Allow('signed-in')
export class TasksController {
  constructor(private readonly tasks: MyTasks) {}

  @Get()
  @ApiOperation({ summary: 'What waits for me across roles, soonest first, and what I wait for' })
  @ApiOkResponse({ type: MyTasksAnswer })
  mine(@SignedIn() actor: SignedInActor): Promise<MyTasksAnswer> {
    return this.tasks.of(actor);
  }
}

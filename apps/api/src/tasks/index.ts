import { MyTasks, taskSources } from './my-tasks.js';
import { TasksController } from './tasks.controller.js';

export const taskControllers = [TasksController];
export const taskProviders = [taskSources, MyTasks];

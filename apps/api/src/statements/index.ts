import { StatementsController } from './statements.controller.js';

export const statementControllers = [StatementsController];

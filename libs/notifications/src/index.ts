export { type Audience, recipients } from './mails/audiences.js';
export * from './deliveries/deliveries.queries.js';
export * from './deliveries/deliveries.service.js';
export { type DeliveryState, deliveryStates } from './deliveries/delivery.rules.js';
export { type Outcome, Sending } from './deliveries/sending.service.js';
export { type MailName, mails } from './mails/mails.js';
export { factsKinds } from './mails/facts.js';
export { type RenderedMail, renderMail } from './mails/render.js';
export * from './notifications.module.js';

// How queries reach events by who made or received them: through the tables that keep them in order (step 8 of the schema).

/** The condition on `call_event` that a number made the event; `number` is a bound value or a list in brackets. */
export const madeBy = (number: string): string =>
  `call_event.id IN (SELECT event_id FROM event_from WHERE a ${matching(number)})`;

/** The condition on `call_event` that a number received the event. */
export const receivedBy = (number: string): string =>
  `call_event.id IN (SELECT event_id FROM event_to WHERE b ${matching(number)})`;

const matching = (number: string): string => (number.startsWith('(') ? `IN ${number}` : `= ${number}`);

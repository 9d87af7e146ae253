// Step 4: entities.

export const entities = ``;

// Step 2: search.

export const search = ``;

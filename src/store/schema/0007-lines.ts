// Step 7: lines.

export const lines = ``;

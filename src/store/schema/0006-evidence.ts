// Step 6: evidence.

export const evidence = ``;

// Step 3: mentions.

export const mentions = ``;

// Step 5: places.

export const places = ``;

// The keys by which towns and imported areas are known among a case's places.

/** A name in the form in which names of places are compared: "King's Lynn", "Kings Lynn" and "KINGS  LYNN" are one. */
export const placeWords = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const townKey = (name: string): string => `town ${placeWords(name)}`;
export const areaKey = (name: string): string => `area ${placeWords(name)}`;

// A column of whole numbers whose length is not known before it is read.

export type Grown = { push: (value: number) => void; done: () => Int32Array };

/** Doubles its room as it fills; `done` answers what was pushed, cut to length. */
export function grown(): Grown {
  let column = new Int32Array(1024);
  let length = 0;
  return {
    push: (value) => {
      if (length === column.length) {
        const wider = new Int32Array(2 * length);
        wider.set(column);
        column = wider;
      }
      column[length++] = value;
    },
    done: () => column.slice(0, length),
  };
}

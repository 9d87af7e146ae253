// Marks what is held back: suspected to be false, or to be shared on conditions only.

type Props = { doubted: boolean; conditioned: boolean };

export function HeldMarks({ doubted, conditioned }: Props) {
  return (
    <>
      {doubted && (
        <span className="held-mark" title="Suspected to be false (E, or 5 of the older 5x5x5)">
          Suspected false
        </span>
      )}
      {conditioned && (
        <span
          className="held-mark"
          title="May be shared on conditions only (C, or 4 and 5 of the older 5x5x5)"
        >
          Conditions
        </span>
      )}
    </>
  );
}

/** For what nothing unrestricted tells of. */
export function RestrictedMark() {
  return (
    <span
      className="held-mark"
      title="Known only from reports that are suspected to be false or may be shared on conditions only"
    >
      Restricted
    </span>
  );
}

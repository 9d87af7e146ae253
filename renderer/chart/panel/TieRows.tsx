// The rows of files that stand behind a tie, as many as one cares to scroll through.
import { plural } from '../../format/count.ts';
import { ErrorLine } from '../../shared/ErrorLine.tsx';
import { MeasuredList } from '../../shared/MeasuredList.tsx';
import { Skeleton } from '../../shared/Skeleton.tsx';
import { usePaged } from '../../shared/usePaged.ts';
import { Evidence } from './Evidence.tsx';

export function TieRows({ id }: { id: string }) {
  const { total, rowAt, want, error, slow, retry } = usePaged('linkRows', { link: id }, 100);
  const evidence = (index: number) => {
    const row = rowAt(index);
    return row ? <Evidence row={row} /> : <div className="evidence evidence-waiting" />;
  };
  return (
    <>
      <h3>{total === null ? 'Rows' : `${plural(total, 'row')} in files`}</h3>
      <ErrorLine error={error} retry={retry} />
      {total === null && slow && <Skeleton lines={6} />}
      <MeasuredList
        label="Rows behind the tie"
        className="evidence-list"
        count={total ?? 0}
        estimatedHeight={74}
        ready={8}
        onSight={want}
        item={evidence}
      />
    </>
  );
}

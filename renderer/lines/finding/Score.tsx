// A score or a confidence as a small bar with its figure; a mark tells where an analyst's own weights went into it.
import { scoreText, weightsWords } from '../words.ts';

type Props = { value: number; kind?: 'score' | 'confidence'; weightsChanged?: number };

export function Score({ value, kind = 'score', weightsChanged = 0 }: Props) {
  return (
    <span className={`score score-${kind}`}>
      <i aria-hidden="true">
        <b style={{ width: `${Math.round(value * 100)}%` }} />
      </i>
      <span>{scoreText(value)}</span>
      {weightsChanged > 0 && (
        <abbr className="own-weights" title={weightsWords(weightsChanged)}>
          *
        </abbr>
      )}
    </span>
  );
}

// The claims about a thing in the panel beside the chart, lines among them, with the way to its whole record.
import { Button } from '@blueprintjs/core';
import { People } from '@blueprintjs/icons';
import type { Entity } from '../../../src/contract/shapes.ts';
import { claimsAbout } from '../../../src/model/claims.ts';
import { useAnswer } from '../../app/useAnswer.ts';
import { openRecord } from '../peopleStore.ts';
import { hasRecord } from '../words.ts';
import { ClaimSection } from './ClaimSection.tsx';

export function PanelClaims({ entity }: { entity: Entity }) {
  const can = claimsAbout(entity.kind).length > 0;
  const { value } = useAnswer('entityRecord', can ? { id: entity.id } : null);
  if (!value) return null;
  return (
    <>
      <ClaimSection record={value} claims={value.claims} />
      {hasRecord(entity.kind) && (
        <Button size="small" icon={<People />} text="Open its record" onClick={() => openRecord(entity.id)} />
      )}
    </>
  );
}

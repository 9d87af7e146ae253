// The brands of lines: what an analyst set, then what contact books and reports claim.
import type { ParsedParams } from '../contract/calls.ts';
import { fail } from '../contract/errors.ts';
import type { Brand } from '../contract/lineShapes.ts';
import { brandClaims } from '../resolve/index.ts';
import type { Connection } from '../store/connection.ts';
import { idOf } from '../store/entities.ts';
import { reportTextsOf, savedNamesOf, setBrandsOf, writeBrand } from '../store/lineBrands.ts';
import { entityOf } from './networkCalls.ts';
import { caseOf, type EngineState } from './openCase.ts';

/** A question for the brands of a line by its numbers: the one set by an analyst first, then the most claimed. */
export function brandsBy(db: Connection): (numbers: readonly string[]) => Brand[] {
  const set = setBrandsOf(db);
  const reports = reportTextsOf(db);
  return (numbers) => {
    const own = set.filter(({ number }) => numbers.includes(number)).at(-1);
    const contactNames = numbers.flatMap((number) =>
      savedNamesOf(db, number).map((saved) => ({ number, ...saved })),
    );
    const claims = brandClaims(numbers, { contactNames, reports });
    if (!own || own.brand === '') return claims.map((one) => ({ ...one, setBy: null, setAt: null }));
    const isSame = ({ name }: { name: string }): boolean => name.toLowerCase() === own.brand.toLowerCase();
    const sources = claims.find(isSame)?.sources ?? [];
    const first = { name: own.brand, setBy: own.setBy, setAt: own.setAt, sources };
    const others = claims.filter((one) => !isSame(one));
    return [first, ...others.map((one) => ({ ...one, setBy: null, setAt: null }))];
  };
}

export function lineBrandSet(
  state: EngineState,
  { line, brand }: ParsedParams<'lineBrandSet'>,
): Record<string, never> {
  const { db } = caseOf(state);
  if (state.importing) fail('IMPORT_RUNNING', {});
  const number = idOf(entityOf(db, line.replace(/^line:/, '')));
  writeBrand(db, { number, brand }, { at: state.environment.now(), who: state.environment.who });
  return {};
}

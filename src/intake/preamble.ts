// Finds what a whole table is about in the lines above its header: the number of a record, the vehicle of reads.
import { parseNumber } from '../model/phoneNumber.ts';
import { parseVrm } from '../model/vrm.ts';

/** A number that a line above the header calls the target, the subject or the input of the record. */
export function subjectInPreamble(preamble: readonly string[], region: string): string | null {
  for (const line of preamble) {
    const found =
      /(?:target|subject|msisdn|number|input value|mobile|telephone|(?:data|records?|calls|usage|billing|report|results?) (?:for|of|on))[^+\d]{0,40}(\+?\d(?:[ ()-]{0,2}\d){8,14})(?!\d)/i.exec(
        line,
      );
    if (!found) continue;
    const form = parseNumber(found[1]!, { region, mode: 'phone' });
    if (form.ok && form.value.e164) return form.value.e164;
  }
  return null;
}

/** A plate that a line above the header says all rows are of. */
export function vrmInPreamble(preamble: readonly string[]): string | null {
  for (const line of preamble) {
    const found =
      /\b(?:vrm|vrn|registration|reg|plate|vehicle)\b[^a-z\d]{0,20}(?:mark|no|number|searched)?[^a-z\d]{0,20}([a-z]{2}\d{2} ?[a-z]{3})\b/i.exec(
        line,
      );
    if (!found) continue;
    const vrm = parseVrm(found[1]!);
    if (vrm.ok && vrm.value?.possible) return found[1]!.toUpperCase();
  }
  return null;
}

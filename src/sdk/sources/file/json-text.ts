import { jsonFault } from '../../../domain/editing/json-fault.js';
import { WaymarkError } from '../../../domain/errors/waymark-error.js';
import { MAX_DEPTH } from '../../../domain/records/check.js';

function refuseDeep(root: unknown): void {
  let layer: unknown[] = [root];
  for (let depth = 0; layer.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new WaymarkError('too-deep', `the data is nested deeper than ${MAX_DEPTH} levels`);
    const below: unknown[] = [];
    for (const value of layer) {
      if (typeof value !== 'object' || value === null) continue;
      for (const inner of Array.isArray(value) ? (value as unknown[]) : Object.values(value)) if (typeof inner === 'object' && inner !== null) below.push(inner);
    }
    layer = below;
  }
}

/**
 * @throws WaymarkError `not-json` with the line and column of the fault, `too-deep` (FAULTS 64, 65)
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const details = jsonFault(text);
    throw new WaymarkError('not-json', `the text is not JSON from line ${details.line}, column ${details.column}`, { details });
  }
  refuseDeep(value);
  return value;
}

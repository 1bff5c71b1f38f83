// A stored value as people read it, by the kind of its field: for facts, histories, and what somebody else changed.
import type { Field } from '../../domain/list/field.ts';
import { REGION_IDS, regionName } from '../../domain/region/regions.ts';
import { never } from '../../domain/result.ts';
import type { Format } from '../../text/format.ts';

interface FieldValue {
  readonly value: unknown;
  /** The words of a choice field's options. */
  readonly words?: Readonly<Record<string, string>> | undefined;
  readonly format: Format;
  /** Names of what references and persons point at, by their keys. */
  readonly names: ReadonlyMap<string, string>;
}

/** Empty when there is no value, or when it is data of the product. A field that is not known reads as it stands. */
export function fieldText(definition: Field | undefined, { value, words, format, names }: FieldValue): string {
  if (value === null || value === undefined || value === '') return '';
  const plain = isPlain(value) ? String(value) : '';
  if (definition === undefined) return plain;
  switch (definition.kind) {
    case 'money':
      return typeof value === 'number' && Number.isSafeInteger(value) ? format.kroner(value) : plain;
    case 'date':
    case 'instant':
      return plain === '' ? '' : format.dateWithYear(plain);
    case 'choice':
      return words?.[plain] ?? plain;
    case 'region':
      return regionText(plain);
    case 'regions':
      return Array.isArray(value) ? format.list(value.filter(isPlain).map(String).map(regionText)) : '';
    case 'reference':
    case 'person':
      return names.get(plain) ?? plain;
    case 'text':
    case 'note':
    case 'integer':
    case 'yesNo':
      return plain;
    case 'json':
      return '';
    default:
      return never(definition);
  }
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

function regionText(value: string): string {
  const region = REGION_IDS.find((id) => id === value);
  return region ? regionName(region) : value;
}

// What a person has typed in a field, as text, and the value it stands for. The text is kept as typed; only the value is sent.
import { fieldSchema, MONEY_LIMIT } from '../../domain/list/validator.ts';
import type { Field } from '../../domain/list/field.ts';
import { formatAmount, parseKroner } from '../../domain/money/kroner.ts';
import type { FieldCode } from '../../domain/record/refusal.ts';
import { never } from '../../domain/result.ts';
import { readDay, readMoment, writeDay, writeMoment } from './days.ts';

/** The value of a typed text, `null` for an empty field, or why the text is no value. */
export type Reading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: FieldCode; readonly limit?: number };

/** The text that a person would have typed for a stored value; empty for none. */
export function typedFrom(field: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (field.kind) {
    case 'text':
    case 'note':
    case 'choice':
    case 'person':
    case 'reference':
    case 'region':
      return typeof value === 'string' ? value : '';
    case 'money':
      return typeof value === 'number' ? formatAmount(value) : '';
    case 'integer':
      return typeof value === 'number' ? String(value) : '';
    case 'date':
      return typeof value === 'string' ? writeDay(value) : '';
    case 'instant':
      return typeof value === 'string' ? writeMoment(value) : '';
    case 'yesNo':
      return value === true ? 'yes' : 'no';
    case 'regions':
      return Array.isArray(value) ? value.join(' ') : '';
    case 'json':
      return JSON.stringify(value);
    default:
      return never(field);
  }
}

/** Reads a typed text. Spaces around it do not count. */
export function readTyped(field: Field, typed: string): Reading {
  const text = typed.trim();
  if (text === '') return EMPTY;
  switch (field.kind) {
    case 'text':
    case 'note':
      return text.length > field.maxLength ? refuse('too-long', field.maxLength) : checked(field, text, 'characters');
    case 'choice':
    case 'region':
      return checked(field, text, 'not-a-choice');
    case 'person':
    case 'reference':
      return checked(field, text, 'unknown-reference');
    case 'money':
      return readMoney(text);
    case 'integer':
      return readInteger(field, text);
    case 'date':
      return readOr(readDay(text), 'not-a-date');
    case 'instant':
      return readOr(readMoment(text), 'not-a-date');
    case 'yesNo':
      return text === 'yes' || text === 'no' ? accept(text === 'yes') : refuse('not-a-choice');
    case 'regions':
      return checked(field, text.split(/\s+/), 'not-a-choice');
    case 'json':
      return refuse('wrong-type');
    default:
      return never(field);
  }
}

/** Whether two typed texts stand for the same value, such as `250000` and `250.000`. */
export function sameTyped(field: Field, a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [readTyped(field, a), readTyped(field, b)];
  return left.ok && right.ok && typedFrom(field, left.value) === typedFrom(field, right.value);
}

const accept = (value: unknown): Reading => ({ ok: true, value });
const refuse = (code: FieldCode, limit?: number): Reading => ({
  ok: false,
  code,
  ...(limit !== undefined && { limit }),
});
const EMPTY = accept(null);

function checked(field: Field, value: unknown, code: FieldCode): Reading {
  return fieldSchema(field).safeParse(value).success ? accept(value) : refuse(code);
}

function readOr(value: string | null, code: FieldCode): Reading {
  return value === null ? refuse(code) : accept(value);
}

function readMoney(text: string): Reading {
  const read = parseKroner(text);
  if (read.ok) return accept(read.value);
  if (read.reason === 'empty') return EMPTY;
  return read.reason === 'too-large' ? refuse('out-of-range', MONEY_LIMIT) : refuse('not-whole-kroner');
}

function readInteger(field: Field & { kind: 'integer' }, text: string): Reading {
  const digits = text.replace(/(?<=\d)[. \u00A0](?=\d{3}(?!\d))/g, '');
  if (!/^-?\d{1,15}$/.test(digits)) return refuse('not-a-number');
  const value = Number(digits);
  return value < field.min || value > field.max ? refuse('out-of-range', field.max) : accept(value);
}

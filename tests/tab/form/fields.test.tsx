// @vitest-environment happy-dom
// The fields of the form as a person meets them: what is typed stays as typed, and what is wrong is told at the field.
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as field from '../../../src/domain/list/field.ts';
import type { Field } from '../../../src/domain/list/field.ts';
import { FormField, type FormFieldProps } from '../../../src/tab/fields/FormField.tsx';
import { LanguageProvider, readyWords } from '../../../src/tab/shell/language.tsx';
import '../settled.ts';

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

// Words are there before the page is drawn, as in a tab that has been open for a moment.
for (const language of ['da', 'en'] as const) {
  await readyWords(language, 'first');
  await readyWords(language, 'all');
}

function Held({ definition, ...props }: { definition: Field } & Partial<FormFieldProps>) {
  const [value, setValue] = useState(props.value ?? '');
  return (
    <FluentProvider theme={teamsLightTheme}>
      <LanguageProvider language="da">
        <FormField
          id="it"
          field={definition}
          label={definition.label}
          optional={false}
          {...props}
          value={value}
          onChange={setValue}
        />
      </LanguageProvider>
    </FluentProvider>
  );
}

function show(definition: Field, props: Partial<FormFieldProps> = {}): HTMLInputElement {
  act(() => root.render(<Held definition={definition} {...props} />));
  return document.querySelector<HTMLInputElement>('#it') ?? fail();
}

function fail(): never {
  throw new Error('The field has no input');
}

function type(input: HTMLInputElement, text: string): void {
  const proto = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

function leave(input: HTMLInputElement): void {
  act(() => {
    input.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
}

describe('an amount', () => {
  test('is never rewritten while it is typed, and gets its points when the field is left', () => {
    const input = show(field.money('Beløb'));
    for (const text of ['2', '25', '2500', '250000']) {
      type(input, text);
      expect(input.value).toBe(text);
    }
    leave(input);
    expect(input.value).toBe('250.000');
  });

  test('that is no amount stays exactly as it was typed', () => {
    const input = show(field.money('Beløb'));
    type(input, '250.000,50');
    leave(input);
    expect(input.value).toBe('250.000,50');
  });
});

test('a day that is half typed stays as it is; a whole one is written out when the field is left', () => {
  const input = show(field.date('Dato'));
  type(input, '3/5');
  leave(input);
  expect(input.value).toBe('3/5');
  type(input, '3/5 2027');
  leave(input);
  expect(input.value).toBe('03-05-2027');
});

test('the label names the input, and what is optional says so', () => {
  const input = show(field.text('Titel'), { optional: true });
  expect(document.querySelector<HTMLLabelElement>(`label[for="${input.id}"]`)?.textContent).toBe('Titelvalgfri');
});

test('a message stands at its field and is told with it', () => {
  const input = show(field.text('Titel'), { message: 'Skriv en titel, så andre kan finde sagen.' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const told = document.getElementById(input.getAttribute('aria-describedby') ?? '');
  expect(told?.textContent).toBe('Skriv en titel, så andre kan finde sagen.');
});

test('near the limit it is counted what is left', () => {
  show(field.text('Titel'), { value: 'x'.repeat(250) });
  expect(page.textContent).toContain('5 tegn tilbage');
});

test('a locked field can be read, says why, and takes no letter', () => {
  const input = show(field.text('Titel'), { value: 'Eksport', locked: 'Feltet er låst, fordi sagen er forelagt.' });
  expect(input.readOnly).toBe(true);
  expect(page.textContent).toContain('Feltet er låst');
});

test('several regions are check boxes, kept in the order of the options', () => {
  const options = [
    { value: 'nordjylland', label: 'Region Nordjylland' },
    { value: 'sjaelland', label: 'Region Sjælland' },
  ];
  show(field.regions('Berørte regioner'), { value: 'sjaelland', options });
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
  act(() => boxes[0]?.click());
  expect(boxes.map(({ checked }) => checked)).toEqual([true, true]);
});

test('what the product keeps for itself has no field', () => {
  act(() => root.render(<Held definition={field.json('Skjult', {} as never)} />));
  expect(document.querySelector('#it')).toBeNull();
});

// The fields that a correction corrected, by the names that the page has for them.
import { PARAMETERS } from '../../../domain/status/status.list.ts';
import type { Words } from '../../../text/words.ts';
import { causePath, textPath } from './form/reportShape.ts';

/** In the form's order; a new light says more than its text, and a field that is not known by name is left out. */
export function correctedNames(fields: readonly string[], { status }: Words): string[] {
  const parameters = PARAMETERS.flatMap((parameter): string[] => {
    const { name } = status.parameters[parameter];
    if (fields.includes(parameter)) return [name.toLowerCase()];
    return [
      ...(fields.includes(textPath(parameter)) ? [status.correctedParts.text({ parameter: name })] : []),
      ...(fields.includes(causePath(parameter)) ? [status.correctedParts.cause({ parameter: name })] : []),
    ];
  });
  const others: readonly (readonly [string, string])[] = [
    ['regionLights', status.form.regions],
    ['spent', status.form.spent],
    ['expectedEnd', status.form.expectedEnd],
  ];
  return [
    ...parameters,
    ...others
      .filter(([field]) => fields.includes(field))
      .map(([, name]) => name.charAt(0).toLowerCase() + name.slice(1)),
  ];
}

// What a new request begins with: nobody is asked for what the app knows.
import type { MeView } from '../../../contract/people.ts';
import type { SystemView } from '../../../contract/system.ts';
import { regionOn } from '../../../domain/region/regions.ts';
import { EMPTY_FORM, type TypedForm } from './draft/formPaths.ts';

/** The system, where there is one to choose; the region of the seat that files for it, else of the only region one sits for. */
export function startForm(me: Pick<MeView, 'seats' | 'today'>, systems: readonly SystemView[]): TypedForm {
  const mine = systems.filter((system) => system.mine);
  const [only] = mine.length === 1 ? mine : systems.length === 1 ? systems : [];
  const seats = me.seats.filter((seat) => only !== undefined && seat.system === only.id);
  const regions = new Set(
    (seats.length > 0 ? seats : me.seats).flatMap(({ region }) =>
      region === null ? [] : [regionOn(region, me.today)],
    ),
  );
  const [region] = regions.size === 1 ? regions : [];
  return { ...EMPTY_FORM, system: only?.id ?? '', region: region ?? '' };
}

// A seat: person × body × region × role, from a day to a day, with the mandate that goes with it (ORG-10).
import { choice, date, money, person, reference, region, text } from '../list/field.ts';
import { defineList, type RecordOf } from '../list/list.ts';

export const SEAT_ROLES = {
  chair: 'formand',
  member: 'medlem',
  fsa: 'FSA',
  secretary: 'sekretær',
} as const;
export type SeatRole = keyof typeof SEAT_ROLES;

export const seatList = defineList({
  name: 'seats',
  title: 'Pladser',
  governed: false,
  fields: {
    title: text('Plads', { required: true }),
    person: person('Person', { required: true, indexed: true }),
    body: reference('Organ', 'bodies', { required: true, indexed: true }),
    role: choice('Rolle', SEAT_ROLES, { required: true }),
    region: region('Region'),
    /** For a joint system administrator: the one system of the seat (ORG-5). */
    system: reference('System', 'systems'),
    from: date('Fra', { required: true }),
    /** The last day of the seat: it ends at midnight. */
    to: date('Til og med'),
    mandateFrom: date('Mandat fra'),
    mandateTo: date('Mandat til og med'),
    mandateLimit: money('Mandat op til'),
  },
});

export type Seat = RecordOf<typeof seatList>;

// The dates of the editions. The documents do not say when `current` took over: the date is the installation's.
import { date, text, yesNo } from '../list/field.ts';
import { defineList } from '../list/list.ts';

export const editionList = defineList({
  name: 'editions',
  title: 'Udgaver',
  governed: false,
  fields: {
    title: text('Udgave', { required: true }),
    from: date('Gælder fra', { required: true }),
    assumed: yesNo('Dato er antaget', { required: true }),
    decidedBy: text('Besluttet af'),
  },
});

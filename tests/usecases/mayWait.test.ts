// What the overview does not look at asks nothing of its reader: proved case by case and person by person on the whole sample.
import { describe, expect, it } from 'vitest';
import { offered } from '../../src/domain/change/change.actions.ts';
import { changeList } from '../../src/domain/change/change.list.ts';
import { roundList } from '../../src/domain/round/round.list.ts';
import { personRows } from '../../src/sandbox/sample/people.ts';
import { actorOfPerson } from '../../src/usecases/actor.ts';
import { changeFacts } from '../../src/usecases/facts.ts';
import { DUTIES, mayWaitFor } from '../../src/usecases/mayWait.ts';
import { roundBasis } from '../../src/usecases/roundView.ts';
import { openProduct } from '../server/product.ts';

describe('the cases that may wait for a person', () => {
  it('are all in which the person has a duty, a comment to make or a round to act in', async () => {
    const product = await openProduct({ cases: true });
    try {
      const { ports } = product.sandbox.product;
      const alive = ports.store.all(changeList).filter(({ record }) => record.state !== 'draft');
      let found = 0;
      const missed: string[] = [];
      for (const { id: person } of personRows('2026-11-20')) {
        const actor = actorOfPerson(ports, person);
        const looked = new Set(mayWaitFor(ports, actor).map(({ id }) => id));
        found += looked.size;
        for (const row of alive.filter(({ id }) => !looked.has(id))) {
          // What is postponed can be taken up again, and waits for nobody.
          const asked = offered(row.record, changeFacts(ports, row, actor)).filter(
            ({ action }) => row.record.state !== 'postponed' && (action in DUTIES || action === 'comment'),
          );
          const round = ports.store.get(roundList, row.record.openRound ?? '');
          const inRound = round ? roundBasis(ports, round, actor).actions : [];
          if (asked.length + inRound.length > 0) missed.push(`${person}: ${row.record.title}`);
        }
      }
      expect(missed).toEqual([]);
      expect(found).toBeGreaterThan(0);
    } finally {
      await product.close();
    }
  });
});

// A row of the sample: the key that other rows name it by, and what stands in its list.
import type { List, RecordOf } from '../../domain/list/list.ts';

export interface Row<L extends List> {
  readonly id: string;
  readonly record: RecordOf<L>;
}

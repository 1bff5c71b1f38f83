// Routes for the versions of an item: every save is one, and the newest is the item itself.
import type { Hono } from 'hono';
import { createReader } from './itemReader.ts';
import { readOptions } from './odata.ts';
import { done, missing } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { answer, contextOf, itemOf, urlOf } from './service.ts';
import type { GraphContext, GraphEnv, Service } from './service.ts';
import { versionName, versionView } from './views.ts';

const VERSIONS = '/sites/:site/lists/:list/items/:item/versions';

export function addVersionRoutes(app: Hono<GraphEnv>, service: Service): void {
  const reader = createReader(service);
  app.get(VERSIONS, (c) => answer(service, c, readVersions(c)));
  app.get(`${VERSIONS}/:version`, (c) => answer(service, c, readVersion(c, 'version')));
  app.get(`${VERSIONS}/:version/fields`, (c) => answer(service, c, readVersion(c, 'fields')));

  function readVersions(c: GraphContext): Outcome<object> {
    const found = itemOf(service, c);
    if (!found.ok) return found;
    const options = readOptions(urlOf(c), ['expand'], ['fields']);
    if (!options.ok) return options;
    const { list, row } = found.value;
    const { expand } = options.value;
    return done({
      '@odata.context': contextOf(c, list, `/items('${row.id}')/versions`),
      value: service.items.versions(row).map((version) => ({
        ...versionView(version),
        ...(expand.has('fields')
          ? { fields: reader.fieldsOf(list, { ...row, ...version }, expand.get('fields')) }
          : {}),
      })),
    });
  }

  function readVersion(c: GraphContext, what: 'version' | 'fields'): Outcome<object> {
    const found = itemOf(service, c);
    if (!found.ok) return found;
    const options =
      what === 'fields' ? readOptions(urlOf(c), ['select']) : readOptions(urlOf(c), ['expand'], ['fields']);
    if (!options.ok) return options;
    const { list, row } = found.value;
    const version = service.items.versions(row).find((one) => versionName(one) === c.req.param('version'));
    if (version === undefined) return missing();
    const select = what === 'fields' ? options.value.select : options.value.expand.get('fields');
    const fields = reader.fieldsOf(list, { ...row, ...version }, select);
    const context = contextOf(c, list, `/items('${row.id}')/versions/$entity`);
    return done({ '@odata.context': context, ...(what === 'fields' ? fields : { ...versionView(version), fields }) });
  }
}

import { AxeBuilder } from '@axe-core/playwright';
import { openBrowser, newPage } from '../../e2e/browser.ts';
import { serveFake } from '../fakeApi.ts';
import { insideHost } from '../fakeHost.ts';
import { fakeCase } from './fakeCase.ts';
import { SCENES } from './scenes.ts';
// args: name,scene,w,h,theme,locale,full,click
const browser = await openBrowser();
for (const job of process.argv.slice(2)) {
  const [name, scene, w = '1440', h = '900', theme = 'default', locale = 'da-dk', full = '', click = ''] =
    job.split(',');
  const fake = fakeCase(SCENES[scene as keyof typeof SCENES]?.() ?? {});
  const { url, close } = await serveFake(fake);
  const watched = await newPage(browser, { viewport: { width: Number(w), height: Number(h) } });
  await insideHost(watched.page.context(), { theme: theme as 'dark', locale });
  await watched.page.goto(`${url}/changes/aeo-118`);
  await watched.page.waitForTimeout(900);
  if (click)
    for (const part of click.split('>>')) {
      await watched.page
        .getByText(part, { exact: true })
        .first()
        .click({ timeout: 4000 })
        .catch((e: Error) => console.log(name, e.message.slice(0, 200)));
      await watched.page.waitForTimeout(400);
    }
  await watched.page.screenshot({ path: `/tmp/caseC/${name}.png`, fullPage: full === 'full' });
  const size = await watched.page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  if (size[0]! > size[1]!) console.log(name, 'SIDEWAYS', size);
  const { violations } = await new AxeBuilder({ page: watched.page }).exclude('[data-tabster-dummy]').analyze();
  for (const v of violations)
    console.log(
      name,
      'AXE',
      v.id,
      v.nodes
        .slice(0, 3)
        .map((n) => `${n.target} :: ${n.failureSummary}`)
        .join(' || '),
    );
  if (watched.problems.length) console.log(name, watched.problems.slice(0, 5));
  await watched.close();
  await close();
}
await browser.close();

// A tab of the simplest kind: unmodified teams-js, which writes what the host told it into the page.
export const tabPage = `<!doctype html>
<html lang="da">
<head><meta charset="utf-8"><title>Fane</title><link rel="icon" href="data:,"><script src="/teams.js"></script></head>
<body>
<h1>Fane</h1>
<p id="state">venter</p><pre id="context"></pre><p id="theme"></p><p id="token"></p><p id="out"></p>
<script>
const { app, authentication, pages, dialog } = microsoftTeams;
const show = (id, text) => { document.getElementById(id).textContent = text; };
window.teams = microsoftTeams;
window.tell = (work) => Promise.resolve(work).then((value) => show('out', 'ok ' + JSON.stringify(value ?? null)), (error) => show('out', 'fejl ' + (error.message ?? error)));
(async () => {
  await app.initialize();
  app.registerOnThemeChangeHandler((theme) => show('theme', theme));
  const context = await app.getContext();
  show('context', JSON.stringify(context));
  show('theme', context.app.theme);
  app.notifyAppLoaded();
  await app.notifySuccess();
  show('token', await authentication.getAuthToken().catch((error) => 'ingen: ' + error.message));
  show('state', 'klar');
})().catch((error) => show('state', 'fejl ' + error.message));
</script>
</body>
</html>`;

// How the issuer's pages look: the client's greys and its violet, light and dark, down to 320 px.

export const pageStyle = `
:root {
  --ground: #f5f5f5; --card: #fff; --bar: #f0f0f0; --text: #242424; --quiet: #616161; --line: #d1d1d1; --edge: #616161;
  --hover: #f5f5f5; --focus: #242424; --brand: #5b5fc7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #1f1f1f; --card: #292929; --bar: #141414; --text: #fff; --quiet: #adadad; --line: #525252; --edge: #adadad;
    --hover: #3d3d3d; --focus: #fff; --brand: #9299f7;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
  margin: 0; min-width: 320px; min-height: 100dvh; background: var(--ground); color: var(--text);
  font: 14px/20px "Segoe UI", Selawik, system-ui, sans-serif;
}
header { display: flex; align-items: center; height: 48px; padding: 0 20px; background: var(--bar); }
.mark {
  margin: 0; padding: 0 8px; border: 1px solid var(--line); border-radius: 4px; color: var(--text);
  font-size: 12px; line-height: 20px;
}
.mark strong { font-weight: 600; }
main {
  max-width: 480px; margin: 48px auto; padding: 32px; border-radius: 8px; background: var(--card);
  box-shadow: 0 2px 8px rgb(0 0 0 / 14%);
}
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; font-weight: 600; }
h2 { margin: 24px 0 4px; padding: 0 8px; color: var(--quiet); font-size: 12px; line-height: 16px; font-weight: 600; }
p { margin: 0 0 8px; }
ul { margin: 0; padding: 0; list-style: none; border-top: 1px solid var(--line); }
li { border-bottom: 1px solid var(--line); }
button {
  font: inherit; color: inherit; cursor: pointer; background: transparent; border: 0; border-radius: 4px; text-align: start;
}
li button {
  display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 12px; width: 100%; min-height: 40px; padding: 10px 8px;
}
li button:hover, .cancel:hover { background: var(--hover); }
small { color: var(--quiet); font-size: 12px; }
.search { display: grid; row-gap: 4px; margin-top: 20px; }
.search label { font-weight: 600; }
.search input {
  font: inherit; width: 100%; min-height: 32px; padding: 5px 10px; color: inherit; background: transparent;
  border: 1px solid var(--line); border-bottom-color: var(--edge); border-radius: 4px;
}
.none { display: block; margin-top: 24px; color: var(--quiet); }
.end { margin: 24px 0 0; }
.cancel { min-height: 32px; padding: 5px 12px; border: 1px solid var(--line); font-weight: 600; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; }
.search input:focus-visible { outline: 2px solid var(--brand); outline-offset: -1px; }
@media (max-width: 560px) {
  main { margin: 0; padding: 24px 16px; border-radius: 0; box-shadow: none; min-height: calc(100dvh - 48px); }
  header { padding: 0 16px; }
}
`;

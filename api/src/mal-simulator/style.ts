/** How the simulator's pages look, in light and in dark. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f6f6f9, #15151b);
  --card: light-dark(#ffffff, #21212a);
  --text: light-dark(#1c1c24, #ececf2);
  --quiet: light-dark(#565664, #b0b0be);
  --line: light-dark(#85858f, #7d7d8b);
  --accent: light-dark(#3d3a9e, #b9b7ff);
  --on-accent: light-dark(#ffffff, #17163f);
  --notice: light-dark(#ffe9a8, #4a3900);
  --on-notice: light-dark(#3a2c00, #ffefc4);
  font: 1rem/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere; }
header { background: var(--notice); color: var(--on-notice); }
header p, main { max-width: 40rem; margin: 0 auto; padding: 0.75rem 1rem; }
main { padding-block: 1.5rem 3rem; }
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.25; }
fieldset { margin: 0; padding: 0; border: 0; }
legend { padding: 0; margin-bottom: 0.5rem; font-weight: 600; }
.people { padding: 0; list-style: none; }
.person {
  display: flex; align-items: center; gap: 0.75rem; margin-bottom: 0.5rem; padding: 0.75rem;
  background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem;
}
label.person { cursor: pointer; }
.person:has(:checked) { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.person img { border-radius: 50%; }
.person input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--accent); }
.about { display: grid; }
.facts { color: var(--quiet); font-size: 0.875rem; }
.answers { display: flex; flex-wrap: wrap; gap: 0.75rem; }
button {
  flex: 1 1 8rem; max-width: 14rem; min-height: 2.75rem; padding: 0.5rem 1.25rem; font: inherit; font-weight: 600;
  color: var(--accent); background: var(--card); border: 1px solid var(--accent); border-radius: 0.5rem; cursor: pointer;
}
button.allow { color: var(--on-accent); background: var(--accent); }
:focus-visible, label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
label :focus-visible { outline: none; }
`;

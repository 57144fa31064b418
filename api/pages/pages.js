/* What the documentation's pages do beside being read: search, copying, and a navigation that is closed on phones. */
const [form, input, found] = ['form', '#search', '#found'].map(each => document.querySelector(each));
const MOST_FOUND = 8;
let sections;

/** How well a section goes with words: all of them have to be in it, and in its heading they count more; 0 where one lacks. */
function rank({ page, heading, text }, words) {
  const [title, body] = [`${page} ${heading}`, text].map(each => each.toLowerCase());
  const ranks = words.map(word => (title.includes(word) ? 10 : body.includes(word) ? 1 : 0));
  return ranks.includes(0) ? 0 : ranks.reduce((sum, each) => sum + each, 0);
}

async function search() {
  sections ??= await (await fetch('/api/docs/assets/search.json')).json();
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const hits = sections
    .map(section => ({ section, rank: words.length === 0 ? 0 : rank(section, words) }))
    .filter(hit => hit.rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_FOUND);
  found.replaceChildren(...(hits.length > 0 ? hits.map(({ section }) => option(section)) : [nothing()]));
  show(words.length > 0);
}

function option({ page, heading, url, text }) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  const small = document.createElement('small');
  link.href = url;
  link.tabIndex = -1;
  link.textContent = heading === page ? page : `${page}: ${heading}`;
  small.textContent = text.slice(0, 90);
  item.role = 'option';
  item.id = `found-${found.childElementCount}-${url}`;
  link.append(small);
  item.append(link);
  return item;
}

function nothing() {
  const item = document.createElement('li');
  item.textContent = 'Nothing is found.';
  return item;
}

function show(isShown) {
  found.hidden = !isShown;
  input.setAttribute('aria-expanded', String(isShown));
  input.removeAttribute('aria-activedescendant');
}

/** The arrow keys go through what is found, and Enter opens it. */
function move(step) {
  const options = [...found.querySelectorAll('[role=option]')];
  if (options.length === 0) return;
  const before = options.findIndex(each => each.ariaSelected === 'true');
  for (const each of options) each.ariaSelected = 'false';
  const next =
    options[before < 0 && step < 0 ? options.length - 1 : (before + step + options.length) % options.length];
  next.ariaSelected = 'true';
  next.scrollIntoView({ block: 'nearest' });
  input.setAttribute('aria-activedescendant', next.id);
}

form.hidden = false;
input.addEventListener('input', () => void search());
form.addEventListener('submit', event => {
  event.preventDefault();
  const link = found.querySelector('[aria-selected=true] a') ?? found.querySelector('a');
  if (link && !found.hidden) {
    show(false);
    location.assign(link.href);
  }
});
form.addEventListener('keydown', event => {
  if (event.key === 'Escape') show(false);
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  move(event.key === 'ArrowDown' ? 1 : -1);
});
document.addEventListener('click', event => {
  if (!form.contains(event.target)) show(false);
});
found.addEventListener('click', () => show(false));

for (const block of document.querySelectorAll('pre')) {
  const button = document.createElement('button');
  button.className = 'copy';
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code').textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  });
  const frame = document.createElement('div');
  frame.className = 'block';
  block.replaceWith(frame);
  frame.append(block, button);
}

if (matchMedia('(width < 56rem)').matches) document.querySelector('nav details').open = false;
/** What the visitor chose in AniRec's settings. */
const theme = JSON.parse(localStorage.getItem('anirec.theme.v1') ?? 'null');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;

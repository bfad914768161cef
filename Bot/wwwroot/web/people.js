// Narrows the list while one types. Without this script the Search button does the same.
'use strict';
const query = document.getElementById('q');
let waiting;

query.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 120);
});

async function search() {
  const asked = query.value;
  const url = '/?q=' + encodeURIComponent(asked);
  const answer = await fetch(url).catch(() => null);
  if (!answer || !answer.ok || asked !== query.value) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.getElementById('found');
  if (!found) return;
  document.getElementById('found').replaceWith(found);
  history.replaceState(null, '', url);
}

/** Adds a filter to long lists. Without it the list stands there whole and the browser's own search finds everything. */
export const filterScript = `
for (const list of document.querySelectorAll('[data-filter]')) {
  const items = [...list.children].map((item) => ({ item, text: item.textContent.toLowerCase() }));
  const label = document.createElement('label');
  label.className = 'filter';
  label.append('Filter ' + list.dataset.filter + ' ');
  const input = document.createElement('input');
  input.type = 'search';
  input.autocomplete = 'off';
  input.spellcheck = false;
  const shown = document.createElement('output');
  label.append(input);
  const row = document.createElement('div');
  row.append(label, ' ', shown);
  list.before(row);
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\\s+/);
    let count = 0;
    for (const { item, text } of items) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) count++;
    }
    shown.textContent = input.value.trim() === '' ? '' : count + ' of ' + items.length;
  });
}
`;

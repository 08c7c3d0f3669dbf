// Tables that sort by their heads, are searched by words, and can be taken away as CSV.
(function () {
  'use strict';
  const number = text => {
    const plain = text.replace(/[\u2009\u202f\u00a0\s]/g, '').replace('−', '-');
    return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
  };
  // The first number of a cell such as "34 %" or "+1.2 pts" sorts it; words sort by the alphabet, and after all numbers.
  const key = cell => {
    const text = shown(cell).replace(/[\u2009\u202f\u00a0](?=\d)/g, '').replace('−', '-');
    const n = parseFloat(text);
    return isNaN(n) ? text.toLowerCase() : n;
  };
  const compare = (a, b) => typeof a !== typeof b ? (typeof a === 'number' ? -1 : 1) : a > b ? 1 : a < b ? -1 : 0;
  // What a cell says, without the mark that leads to its trace.
  const shown = cell => [...cell.childNodes].filter(n => !(n.classList && n.classList.contains('trace'))).map(n => n.textContent).join('').replace(/\s+/g, ' ').trim();

  function sortable(table) {
    [...table.tHead.rows[0].cells].forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        [...table.tHead.rows[0].cells].forEach(h => h.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const rows = [...table.tBodies[0].rows].map(row => [key(row.cells[column]), row]);
        rows.sort((a, b) => compare(a[0], b[0]) * (up ? 1 : -1));
        table.tBodies[0].append(...rows.map(r => r[1]));
      });
    });
  }

  function filter(input) {
    const rows = [...document.getElementById(input.dataset.table).tBodies[0].rows];
    const count = input.parentNode.querySelector('output');
    const apply = () => {
      const words = input.value.toLowerCase().split(/\s+/);
      rows.forEach(row => {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(w => text.includes(w));
      });
      if (count) { count.textContent = rows.filter(r => !r.hidden).length + ' / ' + rows.length; }
    };
    input.addEventListener('input', apply);
    if (input.value) { apply(); }
  }

  // A text that a spreadsheet would take for a formula is marked as text; numbers are written plainly, a dash is nothing.
  function field(text) {
    const n = number(text);
    if (n !== null) { return text.replace(/[^\d.+−-]/g, '').replace('−', '-').replace(/^\+/, ''); }
    const safe = text === '–' ? '' : /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
    return /[",\n#]/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
  }

  function csv(table, finding) {
    const rows = [...table.rows].filter(r => !r.hidden);
    const lines = window.didymium.about(finding).map(l => '# ' + l);
    return '\ufeff' + lines.concat(rows.map(r => [...r.cells].map(c => field(shown(c))).join(','))).join('\r\n') + '\r\n';
  }

  // What comes onto a page later is made as usable as what was there from the start.
  window.didymium.tables = part => {
    part.querySelectorAll('table.sortable').forEach(sortable);
    part.querySelectorAll('input.filter').forEach(filter);
    part.querySelectorAll('button[data-csv]').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => {
        const table = document.getElementById(button.dataset.csv);
        const finding = button.dataset.about || (table.caption && table.caption.textContent) || '';
        window.didymium.save((button.dataset.name || table.id) + '.csv', 'text/csv', csv(table, finding));
      });
    });
    // Whoever has no mouse scrolls a wide table with the arrow keys.
    part.querySelectorAll('.scroll:not([tabindex])').forEach(box => {
      const heading = box.querySelector('caption') || [...document.querySelectorAll('h2,h3')].filter(h => h.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING).pop();
      box.tabIndex = 0;
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', heading ? heading.textContent : document.title);
    });
  };
  window.didymium.tables(document);
})();

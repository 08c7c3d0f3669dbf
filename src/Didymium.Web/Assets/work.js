// Scenarios: sliders, and what is changed stands in the address and beside it at once. Without it a button does the same.
(function () {
  'use strict';
  const form = document.getElementById('vary');
  if (!form) { return; }
  // A month as a number, 2027-03 or 2027.
  const months = text => { const m = /^(\d{4})(?:-(\d{1,2}))?$/.exec(text.trim()); return m ? m[1] * 12 + (m[2] ? m[2] - 1 : 0) : null; };
  const month = n => Math.floor(n / 12) + '-' + String(n % 12 + 1).padStart(2, '0');
  // Sums of decimal fractions are not: ten decimals are more than anybody means.
  const plain = text => String(Number(Number(text).toFixed(9)));

  function mark(field) {
    const handle = field.closest('.handle');
    if (handle) { handle.classList.toggle('moved', !same(field)); }
  }
  function same(field) {
    const was = field.dataset.was;
    if (was === undefined) { return false; }
    if (field.value.trim() === was) { return true; }
    const [a, b] = [months(field.value), months(was)];
    if (field.inputMode === 'text') { return a !== null && a === b; }
    return was !== '' && field.value.trim() !== '' && Number(field.value) === Number(was);
  }

  form.querySelectorAll('input[type=range][data-for]').forEach(slider => {
    const field = document.getElementById(slider.dataset.for);
    const dates = slider.hasAttribute('data-date');
    slider.hidden = false;
    const tell = () => slider.setAttribute('aria-valuetext', dates ? month(Number(slider.value)) : slider.value);
    tell();
    slider.addEventListener('input', () => { field.value = dates ? month(Number(slider.value)) : plain(slider.value); tell(); mark(field); changed(); });
    field.addEventListener('input', () => { const v = dates ? months(field.value) : field.value; if (v !== null && v !== '') { slider.value = v; tell(); } });
    mark(field);
  });

  // Only what differs from the scenario; what is searched and opened is not part of it, but of where the reader is.
  function query(withPlace) {
    const pairs = new URLSearchParams();
    for (const field of form.elements) {
      if (!field.name || field.tagName === 'BUTTON' || (field.type === 'checkbox' && !field.checked) || same(field)) { continue; }
      if (field.name === 'q') { if (withPlace && field.value) { pairs.append('q', field.value); } continue; }
      pairs.append(field.name, field.value);
    }
    const name = document.getElementById('name');
    if (name && name.value) { pairs.append('name', name.value); }
    const open = new URLSearchParams(location.search).get('open');
    if (withPlace && open) { pairs.append('open', open); }
    return pairs;
  }

  let waiting, latest = 0;
  function changed() {
    history.replaceState(history.state, '', '/scenarios?' + query(true) + location.hash);
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 250);
  }
  async function refresh() {
    const mine = ++latest;
    const focus = document.activeElement && document.activeElement.id;
    const answer = await fetch('/scenarios?' + query(false));
    if (mine !== latest || !answer.ok) { return; }
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('summary');
    if (!fresh || mine !== latest) { return; }
    document.getElementById('summary').replaceWith(document.adoptNode(fresh));
    copying();
    if (focus === 'name') { const name = document.getElementById('name'); if (name) { name.focus(); name.setSelectionRange(name.value.length, name.value.length); } }
  }
  form.addEventListener('change', e => { if (e.target.name && e.target.name !== 'q') { changed(); } });
  form.addEventListener('input', e => { if (e.target.dataset.was !== undefined) { mark(e.target); changed(); } });

  // The search hides what does not match; the address keeps the words.
  const search = document.getElementById('q');
  const events = [...form.querySelectorAll('li.event')];
  if (!search.value) {
    const texts = events.map(e => e.textContent.toLowerCase() + ' ' + e.id);
    search.addEventListener('input', () => {
      const words = search.value.toLowerCase().split(/\s+/);
      events.forEach((e, i) => { e.hidden = !words.every(w => texts[i].includes(w)); });
      form.querySelectorAll('details.party').forEach(d => {
        const any = [...d.querySelectorAll('li.event')].some(e => !e.hidden);
        d.hidden = !any;
        if (search.value) { d.open = any; }
      });
      form.querySelectorAll('.kind').forEach(k => { k.hidden = [...k.nextElementSibling.children].every(e => e.hidden); });
      document.getElementById('found').textContent = events.filter(e => !e.hidden).length + ' / ' + events.length;
    });
    search.addEventListener('keydown', e => { if (e.key === 'Enter') { e.preventDefault(); } });
  }

  function copying() {
    const [link, button] = [document.querySelector('a[data-copy]'), document.querySelector('[data-copy-button]')];
    if (!link || !navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(link.href);
      button.textContent = '✓ ' + button.textContent.replace(/^✓ /, '');
    });
  }
  copying();
  document.addEventListener('input', e => { if (e.target.id === 'name') { changed(); } });
})();

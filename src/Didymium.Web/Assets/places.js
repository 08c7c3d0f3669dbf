// Views that follow their form at once: the new view is asked for from this site and takes the old one's place; the address says what is shown.
(function () {
  'use strict';
  document.querySelectorAll('form[data-live]').forEach(form => {
    const view = document.getElementById(form.dataset.live);
    let asked = 0;
    let timer = 0;
    const address = () => {
      const to = new URL(form.getAttribute('action') || location.pathname, location.origin);
      new FormData(form).forEach((value, name) => { if (value !== '') { to.searchParams.append(name, value); } });
      return to;
    };
    const show = async () => {
      const mine = ++asked;
      const to = address();
      view.setAttribute('aria-busy', 'true');
      let page;
      try {
        const answer = await fetch(to);
        if (!answer.ok) { throw new Error(String(answer.status)); }
        page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      } catch {
        location.assign(to);
        return;
      }
      if (mine !== asked) { return; }
      const fresh = page.getElementById(view.id);
      if (!fresh) { location.assign(to); return; }
      const open = [...view.querySelectorAll('details')].map(d => d.open);
      view.replaceChildren(...fresh.childNodes);
      [...view.querySelectorAll('details')].forEach((d, i) => { d.open = Boolean(open[i]); });
      view.removeAttribute('aria-busy');
      history.replaceState(history.state, '', to);
      // Choices may be others in another view.
      form.querySelectorAll('select').forEach(select => {
        const same = page.querySelector('form[data-live="' + view.id + '"] select[name="' + select.name + '"]');
        if (same) { select.replaceChildren(...same.childNodes); }
      });
      // Another scenario is shown in the same view.
      to.searchParams.forEach((value, name) => {
        const kept = document.querySelector('form.run input[type=hidden][name="' + name + '"]');
        if (kept) { kept.value = value; }
      });
      window.didymium.tables(view);
      window.didymium.draw(view);
    };
    form.addEventListener('submit', e => { e.preventDefault(); show(); });
    form.querySelectorAll('input[type=range]').forEach(slider => slider.addEventListener('input', () => {
      slider.parentElement.querySelector('output').textContent = slider.value;
      clearTimeout(timer);
      timer = setTimeout(show, 90);
    }));
  });
})();

// Documents: what is too large is said before it is sent.
(function () {
  'use strict';
  document.querySelectorAll('input[type=file][data-most]').forEach(input => input.addEventListener('change', () => {
    const isTooLarge = input.files.length > 0 && input.files[0].size > Number(input.dataset.most);
    const words = isTooLarge ? input.dataset.refusal : '';
    document.getElementById(input.getAttribute('aria-describedby')).textContent = words;
    input.setCustomValidity(words);
  }));
  // On a phone the facets wait closed above the list until they are asked for.
  if (window.matchMedia('(max-width: 860px)').matches) {
    document.querySelectorAll('.facets details').forEach(details => { if (!details.querySelector('[aria-current]')) { details.open = false; } });
  }
})();

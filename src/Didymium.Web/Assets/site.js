// Makes pages livelier; every page works without it. No network but this site's own.
(function () {
  'use strict';
  // Follows a job and loads the page again when it is over.
  document.querySelectorAll('[data-job]').forEach(section => {
    if (!['queued', 'running'].includes(section.dataset.state)) { return; }
    const bar = section.querySelector('progress');
    const words = section.querySelector('output');
    const source = new EventSource('/api/v1/runs/' + encodeURIComponent(section.dataset.job) + '/events');
    source.addEventListener('state', message => {
      const status = JSON.parse(message.data);
      if (status.of > 0) { bar.max = status.of; bar.value = status.done; words.textContent = status.done + ' / ' + status.of; }
      if (!['queued', 'running'].includes(status.state)) { source.close(); location.reload(); }
    });
  });
  // A choice shows at once, without the button.
  document.querySelectorAll('form.run select, form.filter select').forEach(select => select.addEventListener('change', () => select.form.requestSubmit()));
})();

// Draws the charts described in the page's JSON blocks, and makes long tables sortable and searchable. No network.
(function () {
  'use strict';
  const format = {
    percent: v => v == null ? '–' : v + ' %',
    tonnes: v => v == null ? '–' : Number(v).toLocaleString('en').replace(/,/g, '\u2009') + ' t',
    times: v => v == null ? '–' : v + ' times the price inside',
    usd: v => v == null ? '–' : v + ' USD/kg',
  };
  const escape = s => String(s).replace(/[&<>"']/g, c => '&#' + c.charCodeAt(0) + ';');
  function prepare(option) {
    const o = JSON.parse(JSON.stringify(option));
    const kind = o.tooltip && o.tooltip.valueFormatter;
    if (kind === 'place') {
      delete o.tooltip.valueFormatter;
      o.tooltip.formatter = p => p.seriesType === 'lines' ? escape(p.data.name) : escape(p.name) + ': ' + format.tonnes(p.value[2]);
    } else if (o.tooltip && o.tooltip.header === 'name') {
      // Points carry the name of their period; the axis only knows decimal years.
      const say = format[kind] || (v => v);
      delete o.tooltip.valueFormatter;
      o.xAxis.axisLabel.formatter = v => Number.isInteger(v) ? String(v) : '';
      o.tooltip.formatter = points => points.length === 0 ? '' : escape(points[0].name) + points.filter(p => !/^band/.test(p.seriesName)).map(p => '<br>' + p.marker + escape(p.seriesName) + ': ' + say(p.value[1])).join('');
    } else if (kind) { o.tooltip.valueFormatter = format[kind]; }
    if (o.tooltip) { o.tooltip.confine = true; }
    o.animation = false;
    o.textStyle = { fontFamily: 'sans-serif' };
    if (o.legend) { o.legend.itemGap = 14; }
    return o;
  }
  const coast = document.getElementById('coast');
  if (coast) { echarts.registerMap('coast', JSON.parse(coast.textContent)); }
  const charts = [];
  document.querySelectorAll('figure[data-chart]').forEach(figure => {
    const spec = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    const box = figure.querySelector('.chart');
    const chart = echarts.init(box, null, { renderer: 'svg' });
    charts.push(chart);
    const show = i => chart.setOption(prepare(spec.frames[i].option), true);
    show(spec.first);
    const slider = figure.querySelector('input[type=range]');
    if (slider) {
      const label = figure.querySelector('output');
      slider.addEventListener('input', () => { label.textContent = spec.frames[slider.value].name; show(+slider.value); });
    }
    const buttons = figure.querySelectorAll('.frames button');
    buttons.forEach((b, i) => b.addEventListener('click', () => {
      buttons.forEach(o => o.setAttribute('aria-pressed', o === b));
      show(i);
    }));
  });
  const fit = () => charts.forEach(c => c.resize());
  window.addEventListener('resize', fit);
  window.addEventListener('beforeprint', fit);
  const key = cell => { const n = parseFloat(cell.textContent.replace(/[\u2009\s]/g, '').replace('−', '-')); return isNaN(n) ? cell.textContent.toLowerCase() : n; };
  document.querySelectorAll('table.sortable').forEach(table => {
    table.querySelectorAll('th').forEach((th, i) => th.addEventListener('click', () => {
      const up = th.dataset.up !== 'true';
      th.dataset.up = up;
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => { const x = key(a.cells[i]), y = key(b.cells[i]); return (x > y ? 1 : x < y ? -1 : 0) * (up ? 1 : -1); });
      rows.forEach(r => table.tBodies[0].appendChild(r));
    }));
  });
  document.querySelectorAll('input.filter').forEach(input => input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/);
    document.getElementById(input.dataset.table).querySelectorAll('tbody tr').forEach(r => {
      const text = r.textContent.toLowerCase();
      r.hidden = !words.every(w => text.includes(w));
    });
  }));
})();

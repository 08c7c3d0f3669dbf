// Draws the charts described in the page's JSON blocks. No network but for the outlines of countries, from the page's own origin.
(function () {
  'use strict';
  const { colours, save, about } = window.didymium;
  const chinese = document.documentElement.lang.startsWith('zh');
  const colon = chinese ? '：' : ': ';
  const grouped = v => Number(v).toLocaleString('en').replace(/,/g, '\u202f');
  const format = {
    percent: v => v + ' %',
    tonnes: v => grouped(v) + (chinese ? ' 吨' : ' t'),
    times: v => chinese ? '境内价格的 ' + v + ' 倍' : v + ' times the price inside',
    usd: v => v + (chinese ? ' 美元/千克' : ' USD/kg'),
  };

  // Tooltips are built as elements: text from data stays text, and no style attribute meets the content security policy.
  function tip(head, rows) {
    const box = document.createElement('div');
    box.className = 'tip';
    const title = document.createElement('b');
    title.textContent = head;
    box.append(title);
    rows.forEach(([colour, text]) => {
      const row = document.createElement('span');
      if (colour) {
        const mark = document.createElement('i');
        mark.style.backgroundColor = colour;
        row.append(mark);
      }
      row.append(text);
      box.append(row);
    });
    return box;
  }
  const colourOf = p => typeof p.color === 'string' ? p.color : null;
  // The number of a point: its own, or the one along the axis that measures.
  function measured(p, o) {
    if (!Array.isArray(p.value)) { return p.value; }
    const across = o.yAxis && o.yAxis.type === 'category' && !(o.xAxis && o.xAxis.type === 'category');
    return p.seriesType === 'heatmap' ? p.value[2] : p.value[across ? 0 : 1];
  }
  function axisTip(points, o, say) {
    const seen = points.filter(p => !(o.series[p.seriesIndex].tooltip && o.series[p.seriesIndex].tooltip.show === false));
    if (seen.length === 0) { return ''; }
    // Points on an axis of decimal years carry the name of their period.
    return tip(o.tooltip.header === 'name' ? seen[0].name : seen[0].axisValueLabel, seen.map(p => [colourOf(p), p.seriesName + colon + say(measured(p, o))]));
  }
  function itemTip(p, o, say) {
    const data = p.data || {};
    if (data.tip) { return tip(p.data.title || p.name, data.tip.map(t => [null, t])); }
    if (p.dataType === 'edge') { return tip(data.source + ' → ' + data.target, [[null, say(p.value)]]); }
    if (p.seriesType === 'heatmap') { return tip(o.yAxis.data[p.value[1]] + ', ' + o.xAxis.data[p.value[0]], [[colourOf(p), p.seriesName + colon + say(p.value[2])]]); }
    return p.name ? tip(p.name, [[colourOf(p), say(measured(p, o))]]) : '';
  }

  function prepare(option) {
    const o = colours.resolve(option);
    if (o.tooltip) {
      const kind = format[o.tooltip.valueFormatter];
      const say = v => v == null || v === '' || Number.isNaN(v) ? '–' : kind ? kind(v) : grouped(v);
      delete o.tooltip.valueFormatter;
      o.tooltip.confine = true;
      o.tooltip.formatter = p => Array.isArray(p) ? axisTip(p, o, say) : itemTip(p, o, say);
      if (o.tooltip.header === 'name') { o.xAxis.axisLabel.formatter = v => Number.isInteger(v) ? String(v) : ''; }
    }
    [o.xAxis, o.yAxis].filter(a => a && (a.type === 'value' || a.type === 'log')).forEach(a => { a.axisLabel = { formatter: grouped, ...a.axisLabel }; });
    o.animation = false;
    if (o.legend) { o.legend.itemGap = 14; }
    return o;
  }

  // Bands of a stacked area carry their names at their right end, where there is room: a colour alone is no name.
  const isBands = o => (o.series || []).some(s => s.stack && s.areaStyle && s.type === 'line' && s.name && !(s.tooltip && s.tooltip.show === false));
  function nameBands(chart, o) {
    let sum = 0;
    const at = v => chart.convertToPixel({ yAxisIndex: 0 }, v);
    const series = o.series.map(s => {
      const last = Number(s.data[s.data.length - 1]) || 0;
      const high = at(sum) - at(sum += last);
      return { endLabel: { show: high >= 12, formatter: '{a}', color: colours.of('--ink'), fontSize: 12, offset: [0, high / 2] } };
    });
    chart.setOption({ series });
  }

  const charts = [];
  function draw(figure) {
    const spec = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
    const box = figure.querySelector('.chart');
    const isMap = spec.frames.some(f => f.option.geo);
    // A map is about half as high as it is wide; on a phone it would float in empty space.
    const height = () => { box.style.height = (isMap ? Math.min(spec.height, Math.max(280, box.clientWidth * 0.5 + 90)) : spec.height) + 'px'; };
    height();
    const chart = echarts.init(box, colours.theme(), { renderer: 'svg' });
    let now;
    const show = i => {
      const old = isMap && chart.getOption();
      const option = prepare(spec.frames[now = i].option);
      // Marks of a map shrink with it, down to what a finger finds.
      if (isMap) { option.series.forEach(s => s.data.forEach(d => { if (d.symbolSize) { d.symbolSize *= Math.min(1, Math.max(0.55, chart.getWidth() / 900)); } })); }
      if (old && old.geo) { Object.assign(option.geo, { zoom: old.geo[0].zoom, center: old.geo[0].center, roam: old.geo[0].roam }); }
      const named = isBands(option) && chart.getWidth() > 640;
      if (named) { option.grid.right = 120; }
      chart.setOption(option, true);
      if (named) { nameBands(chart, option); }
    };
    show(choose(figure, spec, show));
    chart.on('click', p => {
      const to = p.data && p.data.href;
      if (typeof to === 'string' && /^\/(?!\/)/.test(to)) { location.assign(to); }
    });
    zoom(figure, chart);
    const picture = figure.querySelector('button[data-svg]');
    picture.hidden = false;
    picture.addEventListener('click', () => save(figure.id + '.svg', 'image/svg+xml', svg(chart, figure)));
    charts.push({
      resize() { height(); chart.resize(); if (isBands(spec.frames[now].option)) { show(now); } },
      recolour() { chart.setTheme(colours.theme()); show(now); },
      // On paper the picture is as wide as the sheet, not as the screen.
      fit() { const s = box.querySelector('svg'); s.setAttribute('viewBox', '0 0 ' + chart.getWidth() + ' ' + chart.getHeight()); },
      unfit() { box.querySelector('svg').removeAttribute('viewBox'); },
      isThere() { return box.isConnected; },
      drop() { chart.dispose(); },
    });
  }

  // The slider or the buttons that choose a frame, and the one to begin with; where the chart names a parameter, the address remembers the choice.
  function choose(figure, spec, show) {
    const slider = figure.querySelector('.frames input[type=range]');
    const buttons = [...figure.querySelectorAll('.frames button')];
    const mark = i => {
      if (slider) {
        slider.value = i;
        slider.setAttribute('aria-valuetext', spec.frames[i].name);
        figure.querySelector('.frames output').textContent = spec.frames[i].name;
      }
      buttons.forEach((b, j) => b.setAttribute('aria-pressed', i === j));
    };
    const take = i => {
      mark(i);
      show(i);
      if (spec.parameter) {
        const address = new URL(location.href);
        address.searchParams.set(spec.parameter, spec.frames[i].name);
        history.replaceState(history.state, '', address);
      }
    };
    const asked = spec.parameter ? spec.frames.findIndex(f => f.name === new URLSearchParams(location.search).get(spec.parameter)) : -1;
    const first = asked >= 0 ? asked : spec.first;
    mark(first);
    if (slider) { slider.addEventListener('input', () => take(Number(slider.value))); }
    buttons.forEach((b, i) => b.addEventListener('click', () => take(i)));
    return first;
  }

  // Maps are magnified by buttons, so that the wheel and the thumb still scroll the page; once magnified they can be dragged.
  function zoom(figure, chart) {
    figure.querySelectorAll('button[data-zoom]').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => {
        const by = Number(button.dataset.zoom);
        const to = by === 0 ? 1 : Math.min(12, Math.max(1, (chart.getOption().geo[0].zoom || 1) * by));
        chart.setOption({ geo: to > 1 ? { zoom: to, roam: 'move' } : { zoom: 1, center: null, roam: false } });
      });
    });
  }

  // The picture as it stands, with the paper behind it and, inside, what it says and where it is from.
  function svg(chart, figure) {
    const picture = figure.querySelector('.chart svg').cloneNode(true);
    const part = (name, text) => {
      const element = document.createElementNS(picture.namespaceURI, name);
      element.textContent = text;
      return element;
    };
    const [finding, ...rest] = about(figure.querySelector('h3').textContent);
    const paper = part('rect', '');
    [['width', '100%'], ['height', '100%'], ['fill', colours.of('--paper')]].forEach(([k, v]) => paper.setAttribute(k, v));
    picture.removeAttribute('style');
    picture.setAttribute('viewBox', '0 0 ' + chart.getWidth() + ' ' + chart.getHeight());
    picture.prepend(part('title', finding), part('desc', rest.join(' · ')), paper);
    return new XMLSerializer().serializeToString(picture);
  }

  let hasWorld = false;
  // Draws the charts of a part of the page: all of it at the start, what has come later when it comes.
  async function drawIn(part) {
    charts.filter(c => !c.isThere()).forEach(c => { c.drop(); charts.splice(charts.indexOf(c), 1); });
    const figures = [...part.querySelectorAll('figure[data-chart]')];
    if (!hasWorld && figures.some(f => f.dataset.chart === 'map')) {
      const inline = document.getElementById('coast');
      const outlines = inline ? JSON.parse(inline.textContent) : await (await fetch('/assets/countries.json')).json();
      // Regions are named by their codes; the few outlines that have none keep their names.
      outlines.features.forEach(f => { f.properties.code = f.properties.code || f.properties.name; });
      echarts.registerMap('world', outlines);
      hasWorld = true;
    }
    figures.forEach(draw);
  }
  window.didymium.draw = drawIn;

  async function start() {
    await drawIn(document);
    const all = what => charts.forEach(c => c[what]());
    window.addEventListener('resize', () => all('resize'));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => all('recolour'));
    new MutationObserver(() => all('recolour')).observe(document.documentElement, { attributeFilter: ['data-theme'] });
    let theme;
    window.addEventListener('beforeprint', () => { theme = document.documentElement.dataset.theme; document.documentElement.dataset.theme = 'light'; all('recolour'); all('fit'); });
    window.addEventListener('afterprint', () => { if (theme) { document.documentElement.dataset.theme = theme; } else { delete document.documentElement.dataset.theme; } all('unfit'); all('recolour'); });
  }
  start();
})();

// The page's colours as the chart library needs them: its theme, and every colour of a picture made legible on the paper.
(function () {
  'use strict';
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);

  // A custom property as the browser sees it now.
  function of(name) {
    probe.style.color = 'var(' + name + ')';
    return getComputedStyle(probe).color;
  }
  const channels = colour => colour[0] === '#' ? [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16)) : colour.match(/[\d.]+/g).slice(0, 3).map(Number);
  const luminance = rgb => rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4).reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const hex = rgb => '#' + rgb.map(c => Math.round(c).toString(16).padStart(2, '0')).join('');

  // On dark paper a dark colour is mixed with white until it stands out as WCAG asks of pictures (3 : 1); hues stay apart.
  function legible(colour, paper) {
    let rgb = channels(colour);
    for (let i = 0; i < 12 && contrast(rgb, paper) < 3; i++) { rgb = rgb.map(c => c + (255 - c) * 0.1); }
    return hex(rgb);
  }

  // Walks a chart's options: var(--x) becomes the colour it stands for, and #rrggbb one that can be seen.
  function resolve(value, paper) {
    if (Array.isArray(value)) { return value.map(v => resolve(v, paper)); }
    if (value && typeof value === 'object') { return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, resolve(v, paper)])); }
    if (typeof value !== 'string') { return value; }
    if (value.startsWith('var(--')) { return of(value.slice(4, -1)); }
    return paper && /^#[0-9a-f]{6}$/i.test(value) ? legible(value, paper) : value;
  }

  window.didymium.colours = {
    of,
    resolve(option) {
      const paper = channels(of('--paper'));
      return resolve(option, luminance(paper) < 0.2 ? paper : null);
    },
    theme() {
      const [ink, soft, line, card, edge] = ['--ink', '--soft', '--line', '--card', '--edge'].map(of);
      const axis = {
        axisLine: { lineStyle: { color: edge } }, axisTick: { lineStyle: { color: edge } }, axisLabel: { color: soft }, nameTextStyle: { color: soft },
        splitLine: { lineStyle: { color: line } }, splitArea: { areaStyle: { color: ['transparent', 'transparent'] } },
      };
      const pager = { pageTextStyle: { color: soft }, pageIconColor: soft, pageIconInactiveColor: line };
      return {
        textStyle: { color: ink, fontFamily: getComputedStyle(document.body).fontFamily },
        categoryAxis: axis, valueAxis: axis, logAxis: axis, timeAxis: axis,
        legend: { textStyle: { color: ink }, inactiveColor: edge, ...pager },
        tooltip: { backgroundColor: card, borderColor: edge, textStyle: { color: ink }, axisPointer: { lineStyle: { color: edge }, crossStyle: { color: edge }, shadowStyle: { color: 'rgba(128,128,128,0.15)' } } },
        visualMap: { textStyle: { color: ink } },
        geo: { itemStyle: { areaColor: of('--land'), borderColor: of('--coast') } },
        sankey: { label: { color: ink } },
      };
    },
  };
})();

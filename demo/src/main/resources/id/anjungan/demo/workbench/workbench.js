'use strict';
const $ = (id) => document.getElementById(id);
let words = null;
let language = 'id';
let state = null;
let papers = 0;
let vehiclesShown = '';

/** A sentence of sayings_id.properties or sayings_en.properties; the key itself where there is none. */
function t(key) { return words[language][key] || key; }
function has(key) { return key in words[language]; }

async function act(what, body) {
  try {
    const answer = await fetch('/' + what, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body || {}) });
    const said = await answer.json();
    if (!said.ok) { tell('cannot.' + said.why, true); } else if (said.said) { tell('said.' + said.said); }
  } catch (gone) { tell('cannot.gone', true); }
  refresh();
}
let told = null;
let fading = 0;
function tell(key, bad) {
  told = { key, bad };
  clearTimeout(fading);
  fading = setTimeout(() => { told = null; $('said').textContent = ''; }, 9000);
  $('said').textContent = t(key); $('said').className = bad ? 'bad' : '';
}

function say() {
  document.documentElement.lang = language;
  document.title = t('title') + ' \u00b7 Anjungan';
  document.querySelectorAll('[data-t]').forEach((e) => { e.textContent = t(e.dataset.t); });
  document.querySelectorAll('[data-label]').forEach((e) => { e.setAttribute('aria-label', t(e.dataset.label)); });
  vehiclesShown = '';
  $('faults').replaceChildren(...words.faults.map((name) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox'; box.id = 'f-' + name;
    box.addEventListener('change', () => act('gangguan', { name, on: box.checked }));
    label.append(box, t('fault.' + name));
    return label;
  }));
  if (told) { tell(told.key, told.bad); }
  draw();
}

function draw() {
  if (!state) { return; }
  $('terminal').textContent = state.terminal;
  $('off').hidden = state.alive;
  $('cardslot').className = state.card ? 'in' : '';
  $('display').textContent = state.display.join('\n');
  words.faults.forEach((name) => { $('f-' + name).checked = state.faults.includes(name); });
  $('nopaper').hidden = state.papers > 0;
  while (papers < state.papers) {
    papers += 1;
    const image = document.createElement('img');
    image.src = '/kertas/' + papers + '.png'; image.alt = '';
    $('papers').prepend(sheet(image, papers));
  }
  document.querySelectorAll('#papers button').forEach((b) => { b.textContent = t('scan'); });
  if (vehiclesShown === '') { vehicles(); links(); vehiclesShown = language; }
}

/** A paper with the hand that holds it before the scanner. */
function sheet(image, number) {
  const figure = document.createElement('figure');
  const button = document.createElement('button');
  button.type = 'button'; button.className = 'small';
  button.addEventListener('click', () => act('pindai', { paper: number }));
  figure.append(image, button);
  return figure;
}

function shows(what) {
  const plain = 'vehicle.' + what.replace(/^ordinary_\d+$/, 'ordinary');
  return has(plain) ? t(plain) : what.replaceAll('_', ' ');
}
function cell(text, kind) {
  const td = document.createElement('td');
  td.textContent = text; if (kind) { td.className = kind; }
  return td;
}
function vehicles() {
  $('vehicles').replaceChildren(...state.vehicles.map((v) => {
    const row = document.createElement('tr');
    const button = document.createElement('button');
    button.type = 'button'; button.className = 'small'; button.textContent = t('insert');
    button.addEventListener('click', () => act('kartu', { in: true, plate: v.plate, chassis: v.chassisTail }));
    const last = document.createElement('td'); last.append(button);
    row.append(cell(shows(v.shows)), cell(v.plate, 'plate'), cell(v.chassisTail, 'mono'), cell(v.ownerNik, 'mono'), last);
    return row;
  }));
}
function links() {
  $('links').replaceChildren(...Object.entries(state.addresses).filter(([k]) => !k.endsWith('.sandi')).map(([k, url]) => {
    const a = document.createElement('a');
    a.href = url; a.target = '_blank'; a.rel = 'noopener'; a.textContent = t('address.' + k);
    const secret = state.addresses[k + '.sandi'];
    if (secret) { const s = document.createElement('span'); s.textContent = secret; a.append(s); }
    return a;
  }));
}

async function refresh() {
  try { state = await (await fetch('/keadaan')).json(); draw(); } catch (gone) { if (state) { state.alive = false; draw(); tell('cannot.gone', true); } }
}
let old = null;
async function watch() {
  for (;;) {
    if (!document.hidden && state && state.alive) {
      try {
        const answer = await fetch('/layar.png');
        if (answer.ok) {
          const url = URL.createObjectURL(await answer.blob());
          $('screen').src = url;
          if (old) { URL.revokeObjectURL(old); }
          old = url;
        }
      } catch (gone) { await new Promise((r) => setTimeout(r, 1000)); }
    }
    await new Promise((r) => setTimeout(r, 300));
  }
}

$('screen').addEventListener('click', (e) => {
  const box = $('screen').getBoundingClientRect();
  act('sentuh', { x: Math.round((e.clientX - box.left) / box.width * 1080), y: Math.round((e.clientY - box.top) / box.height * 1920) });
});
document.querySelectorAll('[data-pay]').forEach((b) => b.addEventListener('click', () => act('bayar', { way: b.dataset.pay })));
$('remove').addEventListener('click', () => act('kartu', { in: false }));
$('kill').addEventListener('click', () => act('matikan'));
$('on').addEventListener('click', () => act('nyalakan'));
$('language').addEventListener('click', () => { language = language === 'id' ? 'en' : 'id'; localStorage.setItem('language', language); say(); });
async function begin() {
  words = await (await fetch('/kata')).json();
  language = ['id', 'en'].includes(localStorage.getItem('language')) ? localStorage.getItem('language') : words.chosen;
  say();
  await refresh();
  setInterval(refresh, 900);
  watch();
}
begin();

'use strict';
const WORDS = {
  id: { title: 'Meja kerja', off: 'Terminal mati', start: 'Nyalakan', cardslot: 'Slot kartu', paperslot: 'Keluar kertas',
    hint: 'Klik pada layar adalah sentuhan jari warga.', phone: 'Ponsel warga',
    'phone.lead': 'Memindai QR yang sedang tampil di layar, lalu membayar.', 'phone.pay': 'Pindai dan bayar',
    'phone.late': 'Bayar walau QR habis waktu', paid: 'Ponsel: pembayaran berhasil', vehicles: 'Kendaraan untuk dicoba',
    'vehicles.lead': 'Ketik di layar terminal, atau masukkan kartu Samsat-nya.', 'v.for': 'contoh', 'v.plate': 'nomor polisi',
    'v.chassis': 'rangka', insert: 'Masukkan kartu', remove: 'Cabut kartu', display: 'Papan antrean', faults: 'Gangguan',
    kill: 'Matikan terminal tiba-tiba (SIGKILL)', papers: 'Kertas yang keluar', nopaper: 'Belum ada kertas.', scan: 'Arahkan ke pemindai',
    scanned: 'Kertas diarahkan ke pemindai',
    other: 'English', f: { kertas: 'Kertas habis', tutup: 'Tutup printer terbuka', printer: 'Kabel printer dicabut',
      hub: 'Sambungan ke hub putus', tahan: 'Server pajak menahan pencatatan', pajak: 'Server pajak rusak (500)',
      kabar: 'Kabar pembayaran tidak pernah datang', papan: 'Papan antrean dicabut',
      pemindai: 'Pemindai dicabut' },
    a: { loket: 'Halaman loket', papan: 'Papan layar penuh', hub: 'Halaman hub' },
    v: { motorcycle_on_time: 'Sepeda motor, tepat waktu', minibus_late: 'Minibus, terlambat', samsat_card: 'Kartu Samsat',
      over_qris_limit: 'Di atas batas QRIS', progressive: 'Progresif', electric: 'Mobil listrik',
      five_year_renewal: 'Saatnya lima tahunan', blocked: 'Diblokir', arrears_over_limit: 'Tunggakan lama',
      already_paid: 'Sudah dibayar', too_early: 'Belum waktunya', registration_deleted: 'Registrasi dihapus',
      government_plate: 'Pelat merah', ordinary: 'Sepeda motor' } },
  en: { title: 'Workbench', off: 'The terminal is off', start: 'Switch on', cardslot: 'Card slot', paperslot: 'Paper slot',
    hint: 'A click on the screen is the touch of a citizen.', phone: "The citizen's phone",
    'phone.lead': 'Scans the QR that is on the screen now, then pays.', 'phone.pay': 'Scan and pay',
    'phone.late': 'Pay although the QR has expired', paid: 'Phone: payment done', vehicles: 'Vehicles to try',
    'vehicles.lead': 'Type on the terminal, or insert the Samsat card.', 'v.for': 'shows', 'v.plate': 'plate',
    'v.chassis': 'chassis', insert: 'Insert card', remove: 'Remove card', display: 'Queue display', faults: 'Faults',
    kill: 'Kill the terminal (SIGKILL)', papers: 'Paper that came out', nopaper: 'No paper yet.', scan: 'Show to the scanner',
    scanned: 'The paper was shown to the scanner', other: 'Indonesia',
    f: { kertas: 'Out of paper', tutup: 'Printer cover open', printer: 'Printer unplugged', hub: 'Link to the hub cut',
      tahan: 'Tax server holds postings', pajak: 'Tax server broken (500)', kabar: 'Payment notices never come',
      papan: 'Display unplugged', pemindai: 'Scanner unplugged' },
    a: { loket: 'Counter page', papan: 'Full-screen board', hub: 'Hub page' }, v: { ordinary: 'motorcycle' } },
};
const $ = (id) => document.getElementById(id);
let language = localStorage.getItem('language') === 'en' ? 'en' : 'id';
let state = null;
let papers = 0;
let vehiclesShown = '';

async function act(what, body) {
  const answer = await fetch('/' + what, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body || {}) });
  const said = await answer.json();
  if (!said.ok) { tell(said.why, true); }
  refresh();
  return said.ok;
}
function tell(words, bad) { $('said').textContent = words; $('said').className = bad ? 'bad' : ''; }

function say() {
  const w = WORDS[language];
  document.documentElement.lang = language;
  document.title = w.title + ' · Anjungan';
  document.querySelector('.papers').setAttribute('aria-label', w.papers);
  document.querySelectorAll('[data-t]').forEach((e) => { e.textContent = w[e.dataset.t]; });
  $('language').textContent = w.other;
  vehiclesShown = '';
  $('faults').replaceChildren(...Object.keys(w.f).map((name) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    box.type = 'checkbox'; box.id = 'f-' + name;
    box.addEventListener('change', () => act('gangguan', { name, on: box.checked }));
    label.append(box, w.f[name]);
    return label;
  }));
  draw();
}

function draw() {
  if (!state) { return; }
  const w = WORDS[language];
  $('terminal').textContent = state.terminal;
  $('off').hidden = state.alive;
  $('cardslot').className = state.card ? 'in' : '';
  $('display').textContent = state.display.join('\n');
  Object.keys(w.f).forEach((name) => { $('f-' + name).checked = state.faults.includes(name); });
  $('nopaper').hidden = state.papers > 0;
  while (papers < state.papers) {
    papers += 1;
    const image = document.createElement('img');
    image.src = '/kertas/' + papers + '.png'; image.alt = '';
    $('papers').prepend(sheet(image, papers));
  }
  document.querySelectorAll('#papers button').forEach((b) => { b.textContent = w.scan; });
  if (vehiclesShown === '') { vehicles(w); links(w); vehiclesShown = language; }
}

/** A paper with the hand that holds it before the scanner. */
function sheet(image, number) {
  const figure = document.createElement('figure');
  const button = document.createElement('button');
  button.type = 'button'; button.className = 'small';
  button.addEventListener('click', async () => { if (await act('pindai', { paper: number })) { tell(WORDS[language].scanned); } });
  figure.append(image, button);
  return figure;
}

function shows(w, what) {
  const plain = what.replace(/^ordinary_\d+$/, 'ordinary');
  return w.v[plain] || plain.replaceAll('_', ' ');
}
function cell(text, kind) {
  const td = document.createElement('td');
  td.textContent = text; if (kind) { td.className = kind; }
  return td;
}
function vehicles(w) {
  $('vehicles').replaceChildren(...state.vehicles.map((v) => {
    const row = document.createElement('tr');
    const button = document.createElement('button');
    button.type = 'button'; button.className = 'small'; button.textContent = w.insert;
    button.addEventListener('click', () => act('kartu', { in: true, plate: v.plate, chassis: v.chassisTail }));
    const last = document.createElement('td'); last.append(button);
    row.append(cell(shows(w, v.shows)), cell(v.plate, 'plate'), cell(v.chassisTail, 'mono'), cell(v.ownerNik, 'mono'), last);
    return row;
  }));
}
function links(w) {
  $('links').replaceChildren(...Object.entries(state.addresses).filter(([k]) => !k.endsWith('.sandi')).map(([k, url]) => {
    const a = document.createElement('a');
    a.href = url; a.target = '_blank'; a.rel = 'noopener'; a.textContent = w.a[k] || k;
    const secret = state.addresses[k + '.sandi'];
    if (secret) { const s = document.createElement('span'); s.textContent = secret; a.append(s); }
    return a;
  }));
}

async function refresh() {
  try { state = await (await fetch('/keadaan')).json(); draw(); } catch (gone) { if (state) { state.alive = false; draw(); } }
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
$('pay').addEventListener('click', async () => { if (await act('bayar', { late: false })) { tell(WORDS[language].paid); } });
$('paylate').addEventListener('click', async () => { if (await act('bayar', { late: true })) { tell(WORDS[language].paid); } });
$('remove').addEventListener('click', () => act('kartu', { in: false }));
$('kill').addEventListener('click', () => act('matikan'));
$('on').addEventListener('click', () => act('nyalakan'));
$('language').addEventListener('click', () => { language = language === 'id' ? 'en' : 'id'; localStorage.setItem('language', language); say(); });
say();
refresh().then(watch);
setInterval(refresh, 900);

// Shows how far the demonstration's clock has come while it is being moved.
const shown = document.querySelector('[data-demo-clock]');
const moving = document.querySelector('[data-demo-moving]');
const months = ['januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'];

async function look() {
  const clock = await (await fetch('/demo/clock')).json();
  const [year, month, day, hour, minute] = clock.now.split(/[-T:]/).map(Number);
  shown.textContent = `${day}. ${months[month - 1]} ${year} kl. ${String(hour).padStart(2, '0')}.${String(minute || 0).padStart(2, '0')}`;
  moving.hidden = !clock.moving;
  setTimeout(look, clock.moving ? 500 : 5000);
}

look();

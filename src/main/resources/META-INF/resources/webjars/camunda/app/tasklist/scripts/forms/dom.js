/** An element with its properties and children; a property that is undefined is left alone. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined) {
      name.includes('-') || name === 'role' ? made.setAttribute(name, value) : (made[name] = value);
    }
  }
  made.append(...children.filter(child => child !== undefined));
  return made;
}

export function button(text, onclick, properties = {}) {
  return element('button', { type: 'button', className: 'btn btn-default', onclick, ...properties }, text);
}

/**
 * Joins a custom element to the hidden input inside it, which is the field Tasklist's form knows.
 * `show` is called with the field's value when the form has filled it in: from a process variable, or from what was
 * saved as a draft. The answer is a function that writes a new value to the field.
 */
export function bindHidden(host, show) {
  const input = host.querySelector('input[type=hidden]');
  const label = input.id && host.closest('form')?.querySelector(`label[for="${input.id}"]`);
  host.setAttribute('role', 'group');
  if (label) {
    label.id ||= `${input.id}Label`;
    host.setAttribute('aria-labelledby', label.id);
  }
  return bind(input, show);
}

/** The same for any hidden input. */
export function bind(input, show) {
  // the form tells it through jQuery, whose events of this kind are not the browser's
  window.jQuery(input).on('camFormVariableApplied', (event, value) => show(value ?? ''));
  return value => {
    input.value = value;
    const model = window.angular.element(input).controller('ngModel');
    model?.$setViewValue(value);
  };
}

/** The program's own root, which Tasklist's pages lie below. */
export function home() {
  return document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
}

export async function getJson(path) {
  const answer = await fetch(home() + path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${path}: ${answer.status}`);
  }
  return answer.json();
}

/** The task whose form is shown; none while a process is being started. */
export function taskId() {
  return /[?&]task=([^&]+)/.exec(location.hash)?.[1];
}

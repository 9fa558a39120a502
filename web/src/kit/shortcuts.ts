import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { read, write } from './storage';

const KEY = 'samsas.shortcuts';
const listeners = new Set<() => void>();
const on = () => read(KEY) !== 'off';

/** Whether single keys do things. They can be turned off (WCAG 2.1.4). */
export function useShortcuts(): [boolean, (on: boolean) => void] {
  const value = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, on);
  return [
    value,
    (next) => {
      write(KEY, next ? null : 'off');
      listeners.forEach((tell) => tell());
    },
  ];
}

/** A choice among buttons takes no letters, though it is an input. */
const types = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'radio');

/** Does something at a single key, unless somebody is typing or has a dialog open. */
export function useShortcut(key: string, action: () => void): void {
  const act = useEffectEvent(action);
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || !on()) return;
      if (types(event.target) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [key]);
}

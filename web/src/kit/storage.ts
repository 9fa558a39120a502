/** What the browser keeps for this person on this device. A browser that keeps nothing is no failure. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** What this tab keeps; a new tab begins with what was kept last in any. */
export function readOfTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? read(key);
  } catch {
    return read(key);
  }
}

export function writeOfTab(key: string, value: string): void {
  write(key, value);
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // As for what all tabs share.
  }
}

export function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows and full disks: the page still works, it just forgets.
  }
}
